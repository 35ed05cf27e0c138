package org.xinke.sessions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.attendance.Roll;
import org.xinke.sessions.attendance.RollCalls;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.QrDrawing;

/** What the projector of a room shows: a code that changes every few seconds, and four digits. */
@Route(SessionLinks.SESSIONS + "/:id([0-9]{1,18})/code")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class RoomCodeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MILLIS = 1000;

    private final RollCalls rollCalls;
    private final SessionSettings settings;
    private final H1 title = new H1();
    private final Div picture = new Div();
    private final Paragraph digits = new Paragraph();
    private final Paragraph came = new Paragraph();
    private final Button turn = new Button();
    private URI base = URI.create("/");
    private long id;
    private boolean out;
    private @Nullable Registration polls;

    @Inject
    public RoomCodeView(RollCalls rollCalls, SessionSettings settings) {
        this.rollCalls = rollCalls;
        this.settings = settings;
        digits.addClassName("xk-room-digits");
        turn.addClickListener(click -> {
            out = !out;
            show();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(event.getRouteParameters().getLong("id").orElseThrow(NotFound::new));
    }

    void begin(long session) {
        id = session;
        Paragraph how = new Paragraph(getTranslation("sessions.roomCodeText"));
        Div tools = new Div(new Anchor(SessionLinks.session(id), getTranslation("sessions.backToSession")), turn);
        tools.addClassName("xk-actions");
        getContent().addClassName("xk-room-code");
        getContent().add(title, picture, digits, came, how, tools);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.roomCode");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().fetchCurrentURL(url -> {
            base = URI.create(url.toString());
            show();
        });
        attach.getUI().setPollInterval((int) settings.turn().toSeconds() * MILLIS);
        polls = attach.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        if (polls != null) {
            polls.remove();
        }
    }

    private void show() {
        Roll roll = rollCalls.roll(id);
        boolean open = roll.state() == SessionState.OPEN;
        title.setText(getTranslation(out ? "sessions.roomCodeOut" : "sessions.roomCode"));
        turn.setText(getTranslation(out ? "sessions.toIn" : "sessions.toOut"));
        turn.setVisible(roll.checkOut());
        picture.removeAll();
        if (open) {
            String address = base.resolve("/" + SessionLinks.HERE + "?t=" + rollCalls.shown(id, out))
                    .toString();
            picture.add(new Svg(QrDrawing.of(address)));
        }
        digits.setText(open && !out ? Objects.requireNonNullElse(roll.code(), "") : "");
        came.setText(
                open
                        ? getTranslation(
                                "sessions.came",
                                roll.checkedIn(),
                                roll.students().size())
                        : getTranslation("sessions.error.isNow." + roll.state()));
    }
}
