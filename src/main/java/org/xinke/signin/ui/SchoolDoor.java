package org.xinke.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.xinke.signin.SchoolSignIn;

/** The school's own ways in: plain links, and why the last try opened nothing. */
class SchoolDoor extends Composite<Div> {
    private static final Set<String> REFUSALS =
            Set.of("away", "unknown", "expired", "refused", "numberless", "throttled");
    /** Here the school's session is the problem: the same click would end in the same place. */
    private static final Set<String> WANT_ANOTHER = Set.of("unknown", "numberless");

    private final List<SchoolSignIn> ways;
    private final String contact;

    SchoolDoor(List<SchoolSignIn> ways, String contact) {
        this.ways = ways;
        this.contact = contact;
        getContent().addClassName("xk-school-door");
    }

    /** @param wanted the page first asked for; empty for the start page */
    void show(String refusal, String wanted) {
        getContent().removeAll();
        if (REFUSALS.contains(refusal)) {
            Paragraph why = new Paragraph(getTranslation("signin.refusal." + refusal, contact));
            why.addClassName("xk-refusal");
            why.getElement().setAttribute("role", "alert");
            getContent().add(why);
        }
        ways.forEach(way ->
                getContent().add(link(way, way.label(getLocale()), "?to=" + encode(wanted), "xk-school-button")));
        if (WANT_ANOTHER.contains(refusal)) {
            ways.forEach(way -> getContent()
                    .add(link(
                            way,
                            getTranslation("signin.schoolSignInAgain", way.label(getLocale())),
                            "?again=1&to=" + encode(wanted),
                            "")));
        }
    }

    private static Anchor link(SchoolSignIn way, String text, String query, String style) {
        Anchor link = new Anchor(way.path() + query, text);
        link.getElement().setAttribute("router-ignore", true);
        if (!style.isEmpty()) {
            link.addClassName(style);
        }
        return link;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
