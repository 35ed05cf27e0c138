package org.xinke.lessons.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.lessons.CheckFeedback;

/** How many self-checks of a long page have been answered rightly; stays in sight while one goes down the page. */
class ChecksLine extends Composite<Paragraph> {
    private final Set<String> right = new HashSet<>();
    private final int all;

    ChecksLine(int all, Map<String, CheckFeedback> answers) {
        this.all = all;
        right.addAll(answers.entrySet().stream()
                .filter(answer -> answer.getValue().right())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        getContent().addClassName("xk-checks-line");
        getContent().getElement().setAttribute("role", "status");
        show();
    }

    /** Once right is right, whatever is tried later. */
    void answered(String checkId, CheckFeedback feedback) {
        if (feedback.right()) {
            right.add(checkId);
        }
        show();
    }

    private void show() {
        getContent()
                .setText(getTranslation(
                        right.size() == all ? "lessons.checksDone" : "lessons.checksRight", right.size(), all));
    }
}
