package org.xinke.notices.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.xinke.course.SectionLine;
import org.xinke.notices.Channel;
import org.xinke.notices.delivery.Robots;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.SecretLine;

/** The form for one more robot. */
final class RobotCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 500;

    RobotCard(Robots robots, List<SectionLine> sections, List<Channel> ways, PageWords words, Runnable added) {
        super(words);
        ComboBox<SectionLine> section = new ComboBox<>(words.say("notices.section"), sections);
        section.setItemLabelGenerator(SectionLine::name);
        Select<Channel> way = new Select<>();
        way.setLabel(words.say("notices.way"));
        way.setItems(ways);
        way.setItemLabelGenerator(words::channel);
        way.setValue(ways.get(0));
        Line name = new Line(words.say("notices.robotName"), LONGEST_NAME);
        SecretLine address = new SecretLine(LONGEST_ADDRESS);
        address.setLabel(words.say("notices.robotAddress"));
        SecretLine secret = new SecretLine(LONGEST_ADDRESS);
        secret.setLabel(words.say("notices.robotSecret"));
        secret.setHelperText(words.say("notices.robotSecretHint"));
        List.<HasSize>of(section, way, name, address, secret).forEach(HasSize::setWidthFull);
        fill(
                words.say("notices.robotAdd"),
                words.say("notices.robotAddText"),
                section,
                way,
                name,
                address,
                secret,
                row(button("notices.robotAdd", () -> {
                    if (section.isEmpty()) {
                        throw new RuleViolation("notices.error.robot", LONGEST_NAME);
                    }
                    robots.add(
                            section.getValue().id(),
                            way.getValue(),
                            name.getValue(),
                            address.getValue(),
                            secret.getValue());
                    Notices.done(words.say("notices.robotAdded"));
                    added.run();
                })));
    }
}
