package org.xinke.exams.ui;

import com.vaadin.flow.component.Html;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xinke.content.QuestionType;
import org.xinke.exams.AttemptResult;

/** A question after the exam, closed until it is tapped: my answer, the key, the reason. One node in the session. */
final class ResultQuestion extends Html {
    ResultQuestion(AttemptResult.Line line, ExamWords words) {
        super(draw(line, words));
    }

    private static String draw(AttemptResult.Line line, ExamWords words) {
        Element details = new Document("").appendElement("details").addClass("xk-result-question");
        Element summary = details.appendElement("summary");
        summary.appendElement("span").text(words.say("exams.number", line.position()));
        summary.appendElement("div").addClass("xk-result-stem").html(line.stem());
        summary.appendElement("span").addClass("xk-result-earned").text(earned(line, words));
        if (line.options().isEmpty()) {
            answers(details, line, words);
        } else {
            options(details, line, words);
        }
        details.appendElement("div").addClass("xk-result-reason").html(line.reason());
        return details.outerHtml();
    }

    private static String earned(AttemptResult.Line line, ExamWords words) {
        return line.earned() == null
                ? words.say("exams.toMark")
                : words.say("exams.earnedOf", ExamWords.points(line.earned()), ExamWords.points(line.points()));
    }

    private static void options(Element details, AttemptResult.Line line, ExamWords words) {
        Element list = details.appendElement("ul").addClass("xk-result-options");
        for (AttemptResult.Option option : line.options()) {
            Element item = list.appendElement("li");
            if (option.key()) {
                item.addClass("xk-key");
                item.appendElement("span").addClass("xk-result-tag").text(words.say("exams.key"));
            }
            if (option.chosen()) {
                item.appendElement("span")
                        .addClass("xk-result-tag")
                        .addClass("xk-mine")
                        .text(words.say("exams.mine"));
            }
            item.appendElement("div").html(option.html());
            item.appendElement("div").addClass("xk-quiet").html(option.reason());
        }
    }

    private static void answers(Element details, AttemptResult.Line line, ExamWords words) {
        boolean judge = line.type() == QuestionType.JUDGE;
        list(details, words.say("exams.mine"), line.mine(), judge, words);
        list(details, words.say("exams.key"), line.key(), judge, words);
    }

    private static void list(Element details, String label, Iterable<String> texts, boolean judge, ExamWords words) {
        Element paragraph = details.appendElement("p");
        paragraph.appendElement("span").addClass("xk-result-tag").text(label);
        String joined = String.join(words.say("exams.between"), texts);
        paragraph
                .appendElement("span")
                .text(
                        joined.isEmpty()
                                ? words.say("exams.unanswered")
                                : judge ? words.say("exams.judge." + joined) : joined);
    }
}
