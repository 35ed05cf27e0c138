package org.xinke.directory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.xinke.directory.PersonFile;

/** What is so now. */
final class PersonFacts extends Composite<Div> {
    private final DirectoryWords words;
    private final DescriptionList list = new DescriptionList();

    PersonFacts(DirectoryWords words, PersonFile file) {
        this.words = words;
        PersonFile.Facts facts = file.facts();
        list.addClassName("xk-facts");
        fact("directory.number", facts.number());
        if (file.student()) {
            fact("directory.status", words.status(facts.status()));
            fact("directory.class", facts.className());
            fact("directory.major", facts.major());
            fact("directory.college", facts.college());
            fact("directory.section", facts.section());
        } else {
            fact("directory.department", facts.college());
        }
        fact("directory.signIn", signIn(facts));
        getContent().addClassName("xk-card");
        getContent().add(list);
    }

    private String signIn(PersonFile.Facts facts) {
        if (!facts.localPassword()) {
            return words.say("directory.signIn.none");
        }
        return facts.lastSignIn() == null
                ? words.say("directory.signIn.local")
                : words.say("directory.signIn.last", words.moment(facts.lastSignIn()));
    }

    private void fact(String key, @Nullable String value) {
        list.add(new Div(
                new Term(words.say(key)), new Description(value == null ? words.say("directory.none") : value)));
    }
}
