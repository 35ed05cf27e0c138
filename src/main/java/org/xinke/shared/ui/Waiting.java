package org.xinke.shared.ui;

import java.util.List;
import org.xinke.shared.Identity;

/** What a feature has that waits for whoever is signed in: the first page asks all beans of this type. */
public interface Waiting {
    /** What waits for one who holds these roles; nothing for most. */
    List<Line> lines(Identity who);

    /**
     * @param key of its text
     * @param arguments of that text
     * @param href where it is dealt with
     */
    record Line(String key, List<Object> arguments, String href) {
        public static Line of(String key, String href, Object... arguments) {
            return new Line(key, List.of(arguments), href);
        }

        /** A number of things; none is no line. */
        public static List<Line> some(int count, String key, String href) {
            return count == 0 ? List.of() : List.of(of(key, href, count));
        }
    }
}
