package org.xinke.watch.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.RoundLine;
import org.xinke.shared.jobs.Rounds;
import org.xinke.shared.ui.Notices;
import org.xinke.signin.SchoolSignIns;
import org.xinke.vault.VaultCare;
import org.xinke.watch.BackupLine;
import org.xinke.watch.Backups;
import org.xinke.watch.NodeLine;
import org.xinke.watch.Nodes;

/** Whether the house is well: nodes, jobs, backups, keys, ways to sign in. */
@Route(WatchLinks.HOUSE)
@Menu(title = "watch.menu", icon = "vaadin:cog-o", order = 80)
@RolesAllowed(Role.Names.ADMIN)
public class HouseView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Nodes nodes;
    private final Rounds rounds;
    private final Backups backups;
    private final VaultCare vault;
    private final SchoolSignIns ways;
    private final WatchWords words;
    private final HouseCards cards;

    @Inject
    public HouseView(Nodes nodes, Rounds rounds, Backups backups, VaultCare vault, SchoolSignIns ways, Clock clock) {
        this.nodes = nodes;
        this.rounds = rounds;
        this.backups = backups;
        this.vault = vault;
        this.ways = ways;
        this.words = new WatchWords(getLocale(), clock);
        this.cards = new HouseCards(words, clock, this::hasten);
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().getStyle().set("overflow-wrap", "anywhere");
    }

    @Override
    public String getPageTitle() {
        return words.say("watch.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    void show() {
        List<NodeLine> machines = nodes.lines();
        List<RoundLine> jobs = rounds.lines();
        List<BackupLine> copies = backups.last();
        getContent().removeAll();
        getContent()
                .add(
                        new H1(words.say("watch.title")),
                        answer(machines, jobs, copies),
                        links(),
                        cards.backups(copies),
                        cards.jobs(jobs),
                        cards.nodes(machines),
                        cards.vault(vault.state()),
                        cards.signIn(ways.on()));
    }

    /** First of all, whether there is anything to do. */
    private Div answer(List<NodeLine> machines, List<RoundLine> jobs, List<BackupLine> copies) {
        long here = machines.stream().filter(NodeLine::here).count();
        long failing = jobs.stream().filter(job -> job.tries() > 0).count();
        Div card = new Div(new Paragraph(words.say(
                "watch.answer",
                here,
                failing,
                copies.stream()
                        .filter(BackupLine::done)
                        .findFirst()
                        .map(copy -> words.ago(copy.endedAt()))
                        .orElse(words.say("watch.never")))));
        card.addClassName("xk-card");
        return card;
    }

    private Nav links() {
        Nav nav = new Nav(
                new Anchor(WatchLinks.AUDIT, words.say("watch.audit.title")),
                new Anchor(WatchLinks.SETTINGS, words.say("watch.settings.title")),
                new Anchor(WatchLinks.ROLES, words.say("watch.roles")));
        nav.addClassName("xk-trail");
        nav.setAriaLabel(words.say("watch.title"));
        return nav;
    }

    private void hasten(String job) {
        rounds.hasten(job);
        Notices.done(words.say("watch.hastened", words.job(job)));
        show();
    }
}
