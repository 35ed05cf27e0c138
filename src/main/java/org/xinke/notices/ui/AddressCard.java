package org.xinke.notices.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.xinke.notices.Channel;
import org.xinke.notices.delivery.AddressBook;
import org.xinke.notices.delivery.AddressBook.OwnAddress;
import org.xinke.notices.delivery.Confirmations;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;

/** The own mail address or telephone number, which counts once its code was typed. */
final class AddressCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 254;
    private static final int CODE = 6;

    private final Channel channel;
    private final transient AddressBook book;
    private final transient Confirmations confirmations;

    AddressCard(Channel channel, AddressBook book, Confirmations confirmations, PageWords words) {
        super(words);
        this.channel = channel;
        this.book = book;
        this.confirmations = confirmations;
        show();
    }

    private void show() {
        book.own().stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .ifPresentOrElse(this::known, this::none);
    }

    private void none() {
        Line address = new Line(say("notices.address."), LONGEST);
        address.setWidthFull();
        fill(words().channel(channel), say("notices.addressText."), address, row(button("notices.addressAsk", () -> {
            confirmations.ask(channel, address.getValue(), words().locale());
            show();
        })));
    }

    private void known(OwnAddress own) {
        if (own.confirmed()) {
            fill(
                    words().channel(channel),
                    say("notices.addressText."),
                    new Paragraph(words().say("notices.addressIs", own.address())),
                    row(button("notices.addressRemove", this::remove)));
            return;
        }
        Line code = new Line(words().say("notices.code"), CODE);
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        fill(
                words().channel(channel),
                words().say("notices.codeSent", own.address()),
                code,
                row(
                        button("notices.codeConfirm", () -> {
                            confirmations.confirm(channel, code.getValue());
                            Notices.done(words().say("notices.codeConfirmed"));
                            show();
                        }),
                        button("notices.addressRemove", this::remove)));
    }

    private void remove() {
        book.remove(channel);
        show();
    }

    private String say(String key) {
        return words().say(key + channel);
    }
}
