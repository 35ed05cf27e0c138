package org.xinke.questions.ui;

import com.vaadin.flow.component.Html;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xinke.questions.Explained;
import org.xinke.shared.Texts;

/** A question after the exam, closed until it is tapped: my answer, the key, the reason. One node in the session. */
public final class ResultQuestion extends Html {
    public ResultQuestion(Explained question, Locale locale) {
        super(new Drawing(question, locale).draw());
    }

    private record Drawing(Explained question, Locale locale) {
        String draw() {
            Element details = new Document("").appendElement("details").addClass("xk-result-question");
            Element summary = details.appendElement("summary");
            summary.appendElement("span").text(say("questions.number", question.position()));
            summary.appendElement("div").addClass("xk-result-stem").html(question.stem());
            summary.appendElement("span").addClass("xk-result-earned").text(earned());
            if (question.options().isEmpty()) {
                list(details, say("questions.mine"), question.mine());
                list(details, say("questions.key"), question.key());
            } else {
                options(details);
            }
            details.appendElement("div").addClass("xk-result-reason").html(question.reason());
            if (question.remark() != null) {
                list(details, say("questions.remark"), List.of(question.remark()));
            }
            return details.outerHtml();
        }

        private String earned() {
            return question.earned() == null
                    ? say("questions.toMark")
                    : say("questions.earnedOf", points(question.earned()), points(question.points()));
        }

        private void options(Element details) {
            Element list = details.appendElement("ul").addClass("xk-result-options");
            for (Explained.Option option : question.options()) {
                Element item = list.appendElement("li");
                if (option.key()) {
                    tag(item.addClass("xk-key"), say("questions.key"));
                }
                if (option.chosen()) {
                    tag(item, say("questions.mine")).addClass("xk-mine");
                }
                item.appendElement("div").html(option.html());
                item.appendElement("div").addClass("xk-quiet").html(option.reason());
            }
        }

        private void list(Element details, String label, List<String> texts) {
            Element paragraph = details.appendElement("p");
            tag(paragraph, label);
            String joined = joined(texts);
            paragraph.appendElement("span").text(joined.isEmpty() ? say("questions.unanswered") : joined);
        }

        /** Some kinds say a code that the bundle has a word for. */
        private String joined(List<String> texts) {
            Map<String, String> words = Texts.startingWith(locale, "questions.said." + question.type() + ".");
            return texts.stream()
                    .map(text -> words.getOrDefault(text, text))
                    .collect(Collectors.joining(say("questions.between")));
        }

        private static Element tag(Element parent, String label) {
            return parent.appendElement("span").addClass("xk-result-tag").text(label);
        }

        private String say(String key, Object... arguments) {
            return Texts.get(locale, key, arguments);
        }

        /** 5, not 5.00. */
        private static String points(BigDecimal points) {
            return points.stripTrailingZeros().toPlainString();
        }
    }
}
