package org.xinke.notices.announce;

import java.util.List;
import org.xinke.notices.Audience;

/**
 * Somebody to whom the caller may write.
 *
 * @param id of the section, offering or college; 0 when there is but one of its kind
 */
public record AnnouncementTo(Audience.Kind kind, long id, String name) {
    Audience audience() {
        return new Audience(kind, id == 0 ? List.of() : List.of(id));
    }
}
