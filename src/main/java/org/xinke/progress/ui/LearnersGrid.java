package org.xinke.progress.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.xinke.progress.LearnerSort;
import org.xinke.progress.SectionLearner;
import org.xinke.shared.ui.PhoneGrid;

/** The students of a section with their numbers. On a phone one column says it all. */
class LearnersGrid extends PhoneGrid<SectionLearner> {
    private static final long serialVersionUID = 1L;

    private final transient LearnerWords words;

    LearnersGrid(LearnerWords words, LearnerSort sort, boolean descending) {
        super(SectionLearner.class, "xk-people");
        this.words = words;
        Column<SectionLearner> phone = addColumn(phoneRow()).setKey("phone").setHeader(words.say("progress.learners"));
        List<Column<SectionLearner>> wide = List.of(
                column(addColumn(SectionLearner::number), LearnerSort.NUMBER, "progress.number", "8rem"),
                column(addColumn(SectionLearner::name), LearnerSort.NAME, "progress.name", "7rem"),
                column(addColumn(SectionLearner::className), LearnerSort.CLASS, "progress.class", "10rem"),
                column(addColumn(words::lastRead), LearnerSort.LAST_READ, "progress.lastRead", "12rem"),
                column(addColumn(words::lessons), LearnerSort.LESSONS, "progress.lessons", "7rem"),
                column(addColumn(hours()), LearnerSort.HOURS, "progress.learnerHours", "6rem"),
                column(addColumn(words::quiz), LearnerSort.QUIZ, "progress.quiz", "11rem"));
        sorted(sort, descending);
        turn(phone, wide);
    }

    private Column<SectionLearner> column(
            Column<SectionLearner> column, LearnerSort sort, String header, String width) {
        return sortable(column, sort, words.say(header), width);
    }

    /** Leads to where they come from. */
    private LitRenderer<SectionLearner> hours() {
        return LitRenderer.<SectionLearner>of("<a href='hours/${item.number}'>${item.hours}</a>")
                .withProperty("number", SectionLearner::number)
                .withProperty("hours", words::hours);
    }

    private LitRenderer<SectionLearner> phoneRow() {
        return LitRenderer.<SectionLearner>of(
                        "<div class='xk-row'><strong><a href='hours/${item.number}'>${item.name}</a></strong>"
                                + "<span>${item.lessons}</span><span>${item.number} · ${item.place}</span>"
                                + "<span>${item.last}</span><span>${item.quiz}</span></div>")
                .withProperty("name", SectionLearner::name)
                .withProperty("number", SectionLearner::number)
                .withProperty("place", SectionLearner::className)
                .withProperty(
                        "lessons",
                        learner -> words.say("progress.lessonsDoneOf", learner.lessonsDone(), words.lessons()))
                .withProperty("last", learner -> words.say("progress.lastLesson", words.lastRead(learner)))
                .withProperty("quiz", learner -> words.say("progress.quizOf", words.quiz(learner)));
    }
}
