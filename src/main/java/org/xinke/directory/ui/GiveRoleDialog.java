package org.xinke.directory.ui;

import com.vaadin.flow.component.select.Select;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinke.directory.Choice;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.people.Roles;
import org.xinke.shared.Role;

/** Which role, how far, and on which document. */
final class GiveRoleDialog extends DocumentDialog {
    private static final long serialVersionUID = 1L;

    /** @param collegeId null: the whole school */
    record Wish(Role role, @Nullable Long collegeId, String document) {}

    GiveRoleDialog(DirectoryWords words, PeopleQueries queries, Roles roles, PersonFile file, Predicate<Wish> deed) {
        this(words, queries, roles, file, deed, new Select<>(), new Select<>());
    }

    private GiveRoleDialog(
            DirectoryWords words,
            PeopleQueries queries,
            Roles roles,
            PersonFile file,
            Predicate<Wish> deed,
            Select<Role> role,
            Select<Choice> scope) {
        super(
                words,
                words.say("directory.giveRole"),
                file.facts().name() + " · " + file.facts().number(),
                words.say("directory.giveRole"),
                document -> deed.test(new Wish(
                        role.getValue(),
                        scope.isEmpty() ? null : scope.getValue().id(),
                        document)));
        role.setLabel(words.say("directory.role"));
        role.setItems(roles.offered());
        role.setItemLabelGenerator(value -> words.role(value, null));
        role.setValue(Role.INSTRUCTOR);
        scope.setLabel(words.say("directory.scope"));
        scope.setItems(queries.colleges());
        scope.setItemLabelGenerator(choice -> choice == null ? words.say("directory.wholeSchool") : choice.name());
        scope.setEmptySelectionAllowed(true);
        scope.setEmptySelectionCaption(words.say("directory.wholeSchool"));
        ask(role, scope);
    }
}
