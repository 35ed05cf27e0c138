package org.xinke.directory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.people.HeldRole;
import org.xinke.people.Roles;

/** What a person may do here, and how far. */
final class RolesCard extends Composite<Div> {
    private final DirectoryWords words;
    private final Roles roles;
    private final PersonFile file;
    private final Doing doing;

    RolesCard(DirectoryWords words, PeopleQueries queries, Roles roles, PersonFile file, Doing doing) {
        this.words = words;
        this.roles = roles;
        this.file = file;
        this.doing = doing;
        getContent().addClassName("xk-card");
        getContent().add(new H2(words.say("directory.roles")));
        if (file.roles().isEmpty()) {
            getContent().add(new Paragraph(words.say("directory.noRoles")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("xk-roles");
            file.roles().forEach(held -> list.add(line(held)));
            getContent().add(list);
        }
        if (!file.student()) {
            Button give = new Button(
                    words.say("directory.giveRole"),
                    click -> new GiveRoleDialog(words, queries, roles, file, this::give).open());
            getContent().add(give);
        }
    }

    private ListItem line(HeldRole held) {
        String name = words.role(held.role(), held.college());
        ListItem item = new ListItem(new Span(name));
        if (!file.student()) {
            Button withdraw = new Button(words.say("directory.withdraw"), click -> new DocumentDialog(
                            words,
                            words.say("directory.withdrawTitle"),
                            words.say("directory.withdrawAsk", file.facts().name(), name),
                            words.say("directory.withdraw"),
                            document -> withdraw(held, name, document))
                    .open());
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            withdraw.setAriaLabel(words.say("directory.withdrawLabel", name));
            item.add(withdraw);
        }
        return item;
    }

    private boolean give(GiveRoleDialog.Wish wish) {
        return doing.now(
                () -> roles.give(file.facts().number(), wish.role(), wish.collegeId(), wish.document()),
                words.say("directory.given", file.facts().name(), words.role(wish.role(), null)));
    }

    private boolean withdraw(HeldRole held, String name, String document) {
        return doing.now(
                () -> roles.withdraw(file.facts().number(), held.id(), document),
                words.say("directory.withdrawn", file.facts().name(), name));
    }
}
