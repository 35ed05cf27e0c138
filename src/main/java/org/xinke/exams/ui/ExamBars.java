package org.xinke.exams.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xinke.exams.ExamQueries.Bucket;

/** How many have how many points: bars of a list, so that a screen reader reads the numbers. */
final class ExamBars extends UnorderedList {
    private static final long serialVersionUID = 1L;
    private static final int TALLEST = 70;

    ExamBars(List<Bucket> buckets, ExamWords words) {
        int most = Math.max(1, buckets.stream().mapToInt(Bucket::count).max().orElse(1));
        addClassName("xk-exam-bars");
        for (Bucket bucket : buckets) {
            Span bar = new Span();
            bar.addClassName("xk-exam-column");
            bar.getStyle().set("height", TALLEST * bucket.count() / most + "%");
            add(new ListItem(new Span(String.valueOf(bucket.count())), bar, new Span(share(bucket, words))));
        }
        getElement().setAttribute("aria-label", words.say("exams.distributionText"));
    }

    private static String share(Bucket bucket, ExamWords words) {
        int last = bucket.below() == 100 ? 100 : bucket.below() - 1;
        return words.say("exams.fromPercent", bucket.from(), last);
    }
}
