package org.xinke.roster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.places.PlaceAnswer;
import org.xinke.roster.places.PlaceQuestion;

/** For each place that nobody knows: is it one that is there, is it new, or do its rows stay out? */
final class PlaceQuestionsCard extends Composite<Div> {
    private final RosterWords words;
    private final Map<PlaceQuestion, Select<Choice>> selects = new LinkedHashMap<>();

    PlaceQuestionsCard(RosterWords words, List<PlaceQuestion> questions, Consumer<List<PlaceAnswer>> done) {
        this.words = words;
        Paragraph lead = new Paragraph(words.say("roster.questionsLead"));
        lead.addClassName("xk-quiet");
        Div form = new Div();
        form.addClassName("xk-form");
        questions.stream()
                .filter(question -> question.answer() == null)
                .forEach(question -> form.add(select(question)));
        Button answer = new Button(words.say("roster.answerPlaces"), e -> done.accept(answers()));
        answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answer.setDisableOnClick(true);
        answer.setEnabled(false);
        Button fresh = new Button(words.say("roster.othersAreNew"), e -> othersAreNew());
        selects.values()
                .forEach(select -> select.addValueChangeListener(
                        e -> answer.setEnabled(!answers().isEmpty())));
        Div tools = new Div(answer, fresh);
        tools.addClassName("xk-tools");
        getContent().addClassNames("xk-card", "xk-brake");
        getContent().add(new H2(words.say("roster.questions", selects.size())), lead, form, tools);
    }

    private Select<Choice> select(PlaceQuestion question) {
        Select<Choice> select = new Select<>();
        String where = question.within().isEmpty() ? "" : words.say("roster.questionWithin", question.within());
        select.setLabel(words.say(
                "roster.question",
                words.name(question.kind(), "placeKind"),
                question.name(),
                where,
                question.people()));
        select.setItems(choices(question));
        select.setItemLabelGenerator(Choice::label);
        select.setPlaceholder(words.say("roster.questionOpen"));
        select.setWidthFull();
        selects.put(question, select);
        return select;
    }

    private List<Choice> choices(PlaceQuestion question) {
        List<Choice> choices = new ArrayList<>();
        question.likely()
                .forEach(place -> choices.add(new Choice(
                        PlaceQuestion.Answer.TAKE,
                        place.id(),
                        words.say("roster.questionTake", place.name(), place.percent()))));
        choices.add(new Choice(PlaceQuestion.Answer.NEW, null, words.say("roster.questionNew", question.name())));
        choices.add(new Choice(PlaceQuestion.Answer.LEAVE, null, words.say("roster.questionLeave", question.people())));
        return choices;
    }

    /** Those that are like nothing that is there. */
    private void othersAreNew() {
        selects.forEach((question, select) -> {
            if (question.likely().isEmpty() && select.isEmpty()) {
                select.setValue(choices(question).get(0));
            }
        });
    }

    private List<PlaceAnswer> answers() {
        List<PlaceAnswer> answers = new ArrayList<>();
        selects.forEach((question, select) -> {
            Choice choice = select.getValue();
            if (choice != null) {
                answers.add(PlaceAnswer.of(question, choice.answer(), choice.target()));
            }
        });
        return answers;
    }

    private record Choice(
            PlaceQuestion.Answer answer, @Nullable Long target, String label) {}
}
