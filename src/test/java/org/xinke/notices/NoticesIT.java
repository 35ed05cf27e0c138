package org.xinke.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.gradebook.SampleSection;
import org.xinke.notices.announce.Announcements;
import org.xinke.notices.announce.NewAnnouncement;
import org.xinke.notices.calendar.CalendarFeed;
import org.xinke.notices.calendar.CalendarLinks;
import org.xinke.notices.delivery.AddressBook;
import org.xinke.notices.delivery.Confirmations;
import org.xinke.notices.delivery.Robots;
import org.xinke.notices.delivery.Undelivered;
import org.xinke.sessions.Leaves;
import org.xinke.sessions.timetable.SessionChanges;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;
import org.xinke.shared.jobs.Job;

/** With a real mail server. Each test has a section of its own, committed: the job that sends is another transaction. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {
    private static final String PLANNED = """
            INSERT INTO sessions.class_session (section_id, week, day, first_period, last_period, starts_at, ends_at, room, teacher_id,
                                                kind, hours, plans)
            SELECT %d, 1, current_date, 1, 2, now() + INTERVAL '1 day', now() + INTERVAL '1 day 2 hours', '致远楼 101', %d, 'CLASS', 2, 'C1'""";

    @Inject
    SessionChanges changes;

    @Inject
    Leaves leaves;

    @Inject
    Inbox inbox;

    @Inject
    SwitchBoard board;

    @Inject
    Preferences preferences;

    @Inject
    Announcements announcements;

    @Inject
    Confirmations confirmations;

    @Inject
    AddressBook addresses;

    @Inject
    Robots robots;

    @Inject
    Undelivered undelivered;

    @Inject
    CalendarLinks links;

    @Inject
    CalendarFeed feed;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private GreenMail mails;
    private SampleSection section;
    private long student;
    private long session;

    @BeforeEach
    void begin() throws Exception {
        int port = ConfigProvider.getConfig().getValue("xinke.notices.mail.port", Integer.class);
        mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        transaction.begin();
        section = SampleSection.make(em);
        student = section.student(1);
        section.student(2);
        transaction.commit();
        session = planned();
    }

    @AfterEach
    void end() {
        mails.stop();
    }

    @Test
    void aClassCalledOffIsToldOnceInTheApplicationAndByMail() {
        cancel("校运会");
        deliver();
        deliver();

        assertThat(to(1)).hasSize(1);
        assertThat(to(2)).hasSize(1);
        assertThat(subject(to(1).get(0))).isEqualTo("心课：停课：教学班");
        assertThat(body(to(1).get(0))).contains("校运会");
        assertThat(asStudent(inbox::unseen)).isEqualTo(1);
        NoticeLine line = asStudent(() -> inbox.page(0, 20)).items().get(0);
        assertThat(line.kind()).isEqualTo(NoticeKind.SESSION_CANCELLED);
        asStudent(() -> run(() -> inbox.seen(List.of(line.id()))));
        assertThat(asStudent(inbox::unseen)).isZero();
        assertThat(asStudent(() -> inbox.page(0, 20)).total()).isEqualTo(1);
    }

    @Test
    void aDeedThatFailsIsToldToNobody() throws Exception {
        transaction.begin();
        cancel("校运会");
        transaction.rollback();
        deliver();
        assertThat(asStudent(inbox::unseen)).isZero();
        assertThat(to(1)).isEmpty();
    }

    @Test
    void whatWasSeenInTheApplicationOrSwitchedOffIsNotMailed() {
        asStudent(() -> run(() -> board.setOwn(NoticeKind.SESSION_CANCELLED, Channel.MAIL, false)));
        long other = number("SELECT id FROM people.person WHERE number = '" + section.name() + "-2'");
        cancel("校运会");
        as(Role.STUDENT, other, inbox::allSeen);
        deliver();
        assertThat(to(1)).isEmpty();
        assertThat(to(2)).isEmpty();
        assertThat(asStudent(inbox::unseen)).as("it stands in the application").isEqualTo(1);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndGivenUpInSight() throws Exception {
        mails.stop();
        cancel("校运会");
        deliver();
        assertThat(state()).isEqualTo("WAITING 1");
        change("UPDATE notices.delivery SET due_at = now(), tries = 5 WHERE state = 'WAITING' AND person_id = "
                + student);
        deliver();
        assertThat(state()).isEqualTo("DEAD 6");
        long dead = as(Role.ADMIN, 1, () -> undelivered.dead(0, 100)).stream()
                .filter(line -> line.to().equals(section.name() + "-1"))
                .findFirst()
                .orElseThrow()
                .id();
        mails.start();
        as(Role.ADMIN, 1, () -> run(() -> undelivered.retry(dead)));
        deliver();
        assertThat(state()).isEqualTo("SENT 1");
        assertThat(to(1)).hasSize(1);
    }

    @Test
    void aDigestIsOneMail() throws Exception {
        asStudent(() -> run(() ->
                preferences.save(new Preference(asStudent(preferences::own).quiet(), true, Locale.ENGLISH))));
        cancel("校运会");
        announce("带笔记本", "key");
        deliver();
        assertThat(to(1)).isEmpty();
        change("UPDATE notices.delivery SET due_at = now() WHERE state = 'WAITING' AND person_id = " + student);
        deliver();
        assertThat(to(1)).hasSize(1);
        assertThat(subject(to(1).get(0))).isEqualTo("Xinke: 2 notices today");
        assertThat(body(to(1).get(0))).contains("Class called off", "带笔记本");
    }

    @Test
    void anAnnouncementIsSentOnceAndWithdrawn() {
        assertThat(announce("带笔记本", "key")).isEqualTo(2);
        assertThatThrownBy(() -> announce("带笔记本", "key")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> announce(" ", "other")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> announce("长".repeat(41), "other")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> teacher(() -> announcements.send(written("x", "y", 7))))
                .isInstanceOf(Conflict.class);
        var sent = teacher(() -> announcements.sent(0, 20)).items();
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).receivers()).isEqualTo(2);

        teacher(() -> run(() -> announcements.withdraw(sent.get(0).id())));
        deliver();

        assertThat(to(1)).isEmpty();
        assertThat(asStudent(() -> inbox.page(0, 20)).items()).isEmpty();
        assertThat(asStudent(inbox::unseen)).isZero();
    }

    @Test
    void strangersAreRefused() throws Exception {
        long stranger = stranger();
        assertThatThrownBy(() -> as(Role.INSTRUCTOR, stranger, () -> announcements.send(written("x", "k", 2))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.INSTRUCTOR, stranger, () -> announcements.count(Audience.Kind.STUDENTS, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.INSTRUCTOR, stranger, () -> run(this::addRobot)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asStudent(announcements::choices)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> teacher(() -> undelivered.dead(0, 1))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> teacher(() -> run(() -> board.setSchool(NoticeKind.ANNOUNCEMENT, Channel.SMS, true))))
                .isInstanceOf(Forbidden.class);
        announce("带笔记本", "key");
        long sent = teacher(() -> announcements.sent(0, 1)).items().get(0).id();
        assertThatThrownBy(() -> as(Role.INSTRUCTOR, stranger, () -> run(() -> announcements.withdraw(sent))))
                .isInstanceOf(NotFound.class);
        assertThat(as(Role.STUDENT, stranger, () -> inbox.page(0, 20)).items()).isEmpty();
        assertThatThrownBy(inbox::unseen).isInstanceOf(Forbidden.class);
    }

    @Test
    void anAddressCountsOnceItsCodeCameBack() {
        String address = section.name() + "@own.example.edu";
        asStudent(() -> run(() -> confirmations.ask(Channel.MAIL, address, Texts.CHINESE)));
        String code =
                body(sentTo(address).get(0)).replaceAll("\\D*(\\d{6}).*", "$1").strip();
        assertThatThrownBy(() -> asStudent(() -> run(() -> confirmations.ask(Channel.MAIL, address, Texts.CHINESE))))
                .isInstanceOf(RuleViolation.class);
        cancel("校运会");
        deliver();
        assertThat(sentTo(address)).as("the code alone").hasSize(1);
        assertThatThrownBy(() -> asStudent(() -> run(() -> confirmations.confirm(Channel.MAIL, "x"))))
                .isInstanceOf(RuleViolation.class);
        asStudent(() -> run(() -> confirmations.confirm(Channel.MAIL, code)));
        announce("带笔记本", "key");
        deliver();
        assertThat(sentTo(address)).hasSize(2);
        asStudent(() -> run(() -> addresses.remove(Channel.MAIL)));
        assertThat(asStudent(addresses::own)).isEmpty();
    }

    @Test
    void aRobotsKeyIsSealedAndItsSectionIsTold() {
        teacher(() -> run(this::addRobot));
        assertThat(number("SELECT count(*) FROM notices.robot WHERE section_id = " + section.section()
                        + " AND position(convert_to('0123456789abcdef', 'UTF8') IN secret) = 0"))
                .isEqualTo(1);
        cancel("校运会");
        leaveIsDecided();
        deliver();
        assertThat(number(
                        "SELECT count(*) FROM notices.delivery d JOIN notices.robot b ON b.id = d.robot_id WHERE b.section_id = "
                                + section.section()))
                .as("the class that is called off, not the leave of one")
                .isEqualTo(1);
    }

    @Test
    void theCalendarIsReadByItsTokenAndByNoOther() {
        String path = asStudent(links::renew);
        String token = path.substring(CalendarLinks.PATH.length(), path.indexOf(".ics"));
        String calendar = feed.read(token).orElseThrow();
        assertThat(calendar).contains("BEGIN:VCALENDAR", "UID:session-" + session + "@xinke", "STATUS:CONFIRMED");
        cancel("校运会");
        assertThat(feed.read(token).orElseThrow()).contains("STATUS:CANCELLED");
        assertThat(feed.read("xkcal_nobodys")).isEmpty();
        assertThat(asStudent(links::own).orElseThrow().readAt()).isNotNull();
        asStudent(links::renew);
        assertThat(feed.read(token)).isEmpty();
        asStudent(() -> run(links::end));
        assertThat(asStudent(links::own)).isEmpty();
    }

    private void addRobot() {
        robots.add(
                section.section(),
                Channel.WECOM,
                "群",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789abcdef",
                "");
    }

    private void leaveIsDecided() {
        long other = planned();
        asStudent(() -> run(() -> leaves.ask(other, "发烧")));
        long leave = number("SELECT id FROM sessions.leave_request WHERE session_id = " + other);
        teacher(() -> run(() -> leaves.decide(leave, true, "")));
    }

    private int announce(String title, String key) {
        return teacher(() -> announcements.send(written(title, key, 2)));
    }

    private NewAnnouncement written(String title, String key, int expected) {
        return new NewAnnouncement(key, Audience.Kind.SECTIONS, section.section(), title, "明天带来。", expected);
    }

    private void cancel(String reason) {
        teacher(() -> run(() -> changes.cancel(session, reason)));
    }

    private void deliver() {
        Job courier = jobs.stream()
                .filter(job -> job.name().equals("notices.delivery"))
                .findFirst()
                .orElseThrow();
        currentUser.asSystem(courier::run);
    }

    private List<MimeMessage> to(int number) {
        return sentTo(section.name() + "-" + number + "@example.edu");
    }

    private List<MimeMessage> sentTo(String address) {
        return Stream.of(mails.getReceivedMessages())
                .filter(mail -> receiver(mail).equalsIgnoreCase(address))
                .toList();
    }

    private long planned() {
        change(PLANNED.formatted(section.section(), section.teacher()));
        return number("SELECT max(id) FROM sessions.class_session WHERE section_id = " + section.section());
    }

    private String state() {
        return (String)
                em.createNativeQuery("SELECT state || ' ' || tries FROM notices.delivery WHERE person_id = " + student)
                        .getSingleResult();
    }

    private long stranger() {
        change("INSERT INTO people.person (number, name, kind) VALUES ('" + section.name() + "-x', '旁人', 'STAFF')");
        return number("SELECT id FROM people.person WHERE number = '" + section.name() + "-x'");
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void change(String sql) {
        try {
            transaction.begin();
            em.createNativeQuery(sql).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T asStudent(Supplier<T> job) {
        return as(Role.STUDENT, student, job);
    }

    private <T> T teacher(Supplier<T> job) {
        return as(Role.INSTRUCTOR, section.teacher(), job);
    }

    private <T> T as(Role role, long person, Supplier<T> job) {
        return currentUser.as(new Identity(person, "sample", "样例", List.of(new Grant(role, null)), false), job);
    }

    private static Boolean run(Runnable job) {
        job.run();
        return Boolean.TRUE;
    }

    private static String receiver(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
