package org.xinke.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.activities.held.ActivityPictures;
import org.xinke.activities.held.Approvals;
import org.xinke.activities.held.CheckIns;
import org.xinke.activities.held.Halls;
import org.xinke.activities.held.Proofs;
import org.xinke.activities.held.Summaries;
import org.xinke.files.StoredFile;
import org.xinke.gradebook.SampleSection;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.StudentHours;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** What only PostgreSQL and the container can show. Each call is a transaction of its own, as a request is. */
@ExtendWith(ArquillianExtension.class)
class ActivitiesIT {
    private static final int MANY = 24;

    @Inject
    Activities activities;

    @Inject
    SignUps signUps;

    @Inject
    Participants participants;

    @Inject
    MyActivities mine;

    @Inject
    BoardQueries board;

    @Inject
    PlanQueries plans;

    @Inject
    Halls halls;

    @Inject
    CheckIns checkIns;

    @Inject
    Approvals approvals;

    @Inject
    Proofs proofs;

    @Inject
    Summaries summaries;

    @Inject
    ActivityPictures pictures;

    @Inject
    HoursQueries hours;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private SampleSection sample;
    private final List<Long> students = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        sample = SampleSection.make(em);
        for (int i = 1; i <= MANY; i++) {
            students.add(sample.student(i));
        }
        transaction.commit();
    }

    @Test
    void manyAtOnceGetNoPlaceThatIsNotThere() throws Exception {
        long id = make(plan(ActivityKind.OUTWARD, 10, false, false));

        List<SignUpState> all = atOnce(students.stream()
                .<Callable<SignUpState>>map(one -> () -> as(Role.STUDENT, one, () -> signUps.join(id, null)))
                .toList());

        assertThat(all).filteredOn(SignUpState.JOINED::equals).hasSize(10);
        assertThat(all).filteredOn(SignUpState.WAITING::equals).hasSize(MANY - 10);
        List<Participant> people = teacher(() -> participants.all(id));
        assertThat(people).hasSize(MANY);
        assertThat(people.stream().filter(Participant::in)).hasSize(10);
    }

    @Test
    void theWaitingListMovesUpWhileManyLeaveAtOnce() throws Exception {
        long id = make(plan(ActivityKind.OUTWARD, 6, false, false));
        students.forEach(one -> as(Role.STUDENT, one, () -> signUps.join(id, null)));
        assertThat(as(Role.STUDENT, students.get(7), () -> mine.one(id)).ahead())
                .isEqualTo(1);

        atOnce(students.subList(0, 5).stream()
                .<Callable<Boolean>>map(one -> () -> as(Role.STUDENT, one, () -> run(() -> signUps.leave(id))))
                .toList());

        List<Participant> in = teacher(() -> participants.all(id)).stream()
                .filter(Participant::in)
                .toList();
        assertThat(in).extracting(Participant::personId).containsExactlyInAnyOrderElementsOf(students.subList(5, 11));
        assertThat(as(Role.STUDENT, students.get(6), () -> mine.one(id)).movedAt())
                .isNotNull();

        Activity seen = teacher(() -> participants.activity(id));
        teacher(() -> run(() -> activities.change(id, seen.version(), plan(ActivityKind.OUTWARD, 8, false, false))));
        assertThat(teacher(() -> participants.all(id)).stream().filter(Participant::in))
                .hasSize(8);
        assertThatThrownBy(() -> teacher(() ->
                        run(() -> activities.change(id, seen.version(), plan(ActivityKind.OUTWARD, 9, false, false)))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> teacher(() -> run(
                        () -> activities.change(id, seen.version() + 1, plan(ActivityKind.OUTWARD, 3, false, false)))))
                .hasMessage("activities.error.tooFewPlaces");
        assertThat(teacher(() -> participants.activity(id)).places())
                .as("what was refused is not written")
                .isEqualTo(8);
    }

    @Test
    void whoWaitsForAFullPartLetsOthersGoBy() {
        ActivityPlan divided =
                plan(ActivityKind.DRAMA, null, false, false, List.of(new Part("演员", 1), new Part("观众", null)));
        long id = make(divided);
        List<MyActivities.OpenPart> parts = as(Role.STUDENT, students.get(0), () -> mine.parts(id));
        long actor = parts.get(0).id();

        assertThat(as(Role.STUDENT, students.get(0), () -> signUps.join(id, actor)))
                .isEqualTo(SignUpState.JOINED);
        assertThat(as(Role.STUDENT, students.get(1), () -> signUps.join(id, actor)))
                .isEqualTo(SignUpState.WAITING);
        assertThat(as(
                        Role.STUDENT,
                        students.get(2),
                        () -> signUps.join(id, parts.get(1).id())))
                .isEqualTo(SignUpState.JOINED);
        assertThatThrownBy(() -> as(Role.STUDENT, students.get(3), () -> signUps.join(id, null)))
                .hasMessage("activities.error.choosePart");
        assertThat(as(Role.STUDENT, students.get(1), () -> signUps.join(id, actor)))
                .as("again changes nothing")
                .isEqualTo(SignUpState.WAITING);
        as(Role.STUDENT, students.get(0), () -> run(() -> signUps.leave(id)));
        assertThat(as(Role.STUDENT, students.get(1), () -> mine.one(id)).standing())
                .isEqualTo(SignUpState.JOINED);
    }

    @Test
    void hoursAreBookedOnceWithinTheCapAndCorrectedByACounterLine() {
        long one = students.get(0);
        long two = students.get(1);
        long id = make(plan(ActivityKind.LECTURE, null, true, true));
        join(id, one, two);
        teacher(() -> run(() -> halls.open(id)));
        String code = code(id);
        as(Role.STUDENT, one, () -> checkIns.byCode(id, code));
        begun(id);
        teacher(() -> run(() -> halls.letOut(id)));
        String out = code(id);
        as(Role.STUDENT, one, () -> checkIns.byCode(id, out));
        assertThatThrownBy(() -> as(Role.STUDENT, two, () -> checkIns.byCode(id, out)))
                .hasMessage("activities.error.notIn");
        teacher(() -> run(() -> halls.finish(id)));

        assertThat(teacher(() -> approvals.approveAll(id)))
                .as("a proof is missing")
                .isZero();
        as(Role.STUDENT, one, () -> run(() -> proofs.write(id, "听了一场讲睡眠的讲座，今晚先把手机放远。")));
        assertThat(teacher(() -> approvals.approveAll(id))).isEqualTo(1);
        assertThat(teacher(() -> approvals.approveAll(id))).as("once").isZero();
        assertThat(practice(1)).isEqualTo("1.50");
        assertThatThrownBy(() -> teacher(() -> run(() -> approvals.approve(id, one))))
                .hasMessage("activities.error.approved");
        assertThatThrownBy(() -> as(Role.STUDENT, one, () -> run(() -> proofs.write(id, "改一改"))))
                .hasMessage("activities.error.proofApproved");

        long second = held(ActivityKind.LECTURE, one);
        teacher(() -> run(() -> approvals.approve(second, one)));
        assertThat(practice(1)).as("2 hours of lectures a term").isEqualTo("2.00");
        assertThat(as(Role.STUDENT, one, () -> mine.one(second)).said()).contains("最多计 2 学时");

        teacher(() -> run(() -> approvals.correct(id, one, BigDecimal.ZERO, "不在现场")));
        assertThat(practice(1)).isEqualTo("0.50");
        assertThat(ledger(1).lines())
                .extracting(line -> line.sourceId())
                .contains(String.valueOf(id), id + "#2", String.valueOf(second));
        assertThatThrownBy(() -> teacher(() -> run(() -> approvals.correct(id, one, BigDecimal.ZERO, "再一次"))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aCodeHasFiveTries() {
        long id = make(plan(ActivityKind.OUTWARD, null, false, false));
        join(id, students.get(0));
        teacher(() -> run(() -> halls.open(id)));
        String code = code(id);
        String wrong = code.equals("0000") ? "0001" : "0000";

        for (int left = 4; left >= 0; left--) {
            assertThatThrownBy(() -> as(Role.STUDENT, students.get(0), () -> checkIns.byCode(id, wrong)))
                    .hasMessage("activities.error.wrongCode");
        }
        assertThatThrownBy(() -> as(Role.STUDENT, students.get(0), () -> checkIns.byCode(id, code)))
                .hasMessage("activities.error.noTries");
        teacher(() -> run(() -> halls.call(id, students.get(0), true)));
        assertThat(as(Role.STUDENT, students.get(0), () -> mine.one(id)).came()).isNotNull();
    }

    @Test
    void aPictureNeedsConsentAndGoesWithIt() throws Exception {
        long id = held(ActivityKind.OUTWARD, students.get(0));
        byte[] picture = picture();
        assertThatThrownBy(() -> teacher(() -> run(() -> summaries.add(id, picture, false))))
                .hasMessage("activities.error.consent");
        for (int i = 0; i < 3; i++) {
            teacher(() -> run(() -> summaries.add(id, picture, true)));
        }
        assertThatThrownBy(() -> teacher(() -> run(() -> summaries.add(id, picture, true))))
                .hasMessage("activities.error.pictures");
        teacher(() -> run(() -> summaries.write(id, "二十四人参加，掉了十一次球，第三轮一次送到。")));
        assertThatThrownBy(() -> teacher(() -> run(() -> summaries.write(id, "字".repeat(501)))))
                .hasMessage("activities.error.long");

        long shown = as(Role.STUDENT, students.get(0), () -> summaries.seen(id))
                .ids()
                .get(0);
        as(Role.STUDENT, students.get(0), () -> opened(shown));
        assertThatThrownBy(() -> as(Role.STUDENT, students.get(1), () -> opened(shown)))
                .isInstanceOf(NotFound.class);
        as(Role.STUDENT, students.get(0), () -> run(() -> pictures.withdraw(shown)));
        assertThatThrownBy(() -> teacher(() -> opened(shown))).isInstanceOf(NotFound.class);
        assertThat(teacher(() -> summaries.pictures(id)).withdrawn()).isEqualTo(1);

        as(Role.STUDENT, students.get(0), () -> run(() -> proofs.add(id, picture, true)));
        long proof =
                as(Role.STUDENT, students.get(0), () -> proofs.pictures(id)).get(0);
        assertThat(teacher(() -> opened(proof))).isTrue();
        assertThatThrownBy(() -> as(Role.STUDENT, students.get(1), () -> opened(proof)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatStudentsProposeOpensWhenTheirTeacherAgrees() {
        long organiser = students.get(0);
        grantInstructor();
        long id = as(
                Role.STUDENT,
                organiser,
                () -> activities.propose(plan(ActivityKind.PEER, 5, false, false), sample.teacher()));
        assertThat(as(Role.STUDENT, students.get(1), () -> mine.open()))
                .extracting(MyActivity::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> as(Role.STUDENT, students.get(1), () -> signUps.join(id, null)))
                .isInstanceOf(NotFound.class);

        teacher(() -> run(() -> activities.agree(id)));
        assertThat(as(Role.STUDENT, students.get(1), () -> mine.open()))
                .extracting(MyActivity::id)
                .contains(id);
        join(id, students.get(1));
        assertThat(as(Role.STUDENT, organiser, () -> participants.all(id))).hasSize(1);
        assertThatThrownBy(() -> as(Role.STUDENT, organiser, () -> approvals.approveAll(id)))
                .isInstanceOf(Forbidden.class);
        as(Role.STUDENT, organiser, () -> run(() -> activities.cancel(id, "下雨")));
        assertThat(as(Role.STUDENT, students.get(1), () -> mine.one(id)).reason())
                .isEqualTo("下雨");
    }

    @Test
    void strangersAreRefused() {
        long id = held(ActivityKind.OUTWARD, students.get(0));
        long open = make(plan(ActivityKind.OUTWARD, 5, false, false));
        long stranger = college();
        long outsider = outsider();
        assertThatThrownBy(() -> as(Role.STUDENT, outsider, () -> signUps.join(open, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.STUDENT, outsider, () -> mine.one(open)))
                .isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.INSTRUCTOR, Role.COLLEGE_OFFICER, Role.STUDENT)) {
            as(role, stranger, () -> {
                refused(() -> participants.all(id));
                refused(() -> participants.activity(id));
                refused(() -> run(() -> participants.admit(open, "x")));
                refused(() -> run(() -> participants.takeOut(open, students.get(0))));
                refused(() -> run(() -> halls.open(open)));
                refused(() -> run(() -> halls.letOut(id)));
                refused(() -> run(() -> halls.call(id, students.get(0), true)));
                refused(() -> run(() -> halls.callOut(id, students.get(0))));
                refused(() -> run(() -> halls.callAll(id)));
                refused(() -> run(() -> halls.finish(id)));
                refused(() -> run(() -> summaries.write(id, "x")));
                refused(() -> run(() -> summaries.add(id, new byte[0], true)));
                refused(() -> summaries.pictures(id));
                refused(() -> run(() -> activities.cancel(open, "x")));
                refused(() -> run(() -> activities.change(open, 0, plan(ActivityKind.OUTWARD, 5, false, false))));
                refused(() -> plans.audience(open));
                return true;
            });
        }
        for (Role role : List.of(Role.INSTRUCTOR, Role.COLLEGE_OFFICER)) {
            as(role, stranger, () -> {
                refused(() -> run(() -> approvals.approve(id, students.get(0))));
                refused(() -> approvals.approveAll(id));
                refused(() -> run(() -> approvals.correct(id, students.get(0), BigDecimal.ONE, "x")));
                refused(() -> run(() -> activities.agree(open)));
                assertThat(board.lines(BoardFilter.ALL, 0, 1000))
                        .extracting(BoardLine::id)
                        .doesNotContain(id, open);
                return true;
            });
        }
        for (Role role : List.of(Role.ACADEMIC_AFFAIRS, Role.ADMIN)) {
            assertThatThrownBy(() -> as(role, stranger, () -> participants.all(id)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(
                            () -> as(role, stranger, () -> activities.make(plan(ActivityKind.PEER, 5, false, false))))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> as(Role.INSTRUCTOR, stranger, () -> run(() -> proofs.write(id, "x"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aCollegeOpensToItselfAloneAndReadsNothingThatStudentsWrote() {
        long officer = college();
        long own = number("SELECT min(id) FROM people.college");
        long other = number("SELECT max(id) FROM people.college");
        Identity who = new Identity(officer, "sample", "样例", List.of(new Grant(Role.COLLEGE_OFFICER, own)), false);
        assertThatThrownBy(() -> currentUser.as(who, () -> activities.make(open(Audience.EVERYBODY))))
                .hasMessage("activities.error.notYours");
        assertThatThrownBy(() ->
                        currentUser.as(who, () -> activities.make(open(new Audience(Audience.Of.COLLEGE, other)))))
                .hasMessage("activities.error.notYours");
        long id = currentUser.as(who, () -> activities.make(open(new Audience(Audience.Of.COLLEGE, own))));
        assertThat(currentUser.as(who, () -> board.lines(BoardFilter.ALL, 0, 1000)))
                .extracting(BoardLine::id)
                .contains(id);

        number("UPDATE activities.activity SET college_id = " + own + ", state = 'RUNNING' WHERE id = "
                + make(plan(ActivityKind.OUTWARD, null, false, true)) + " RETURNING id");
        assertThat(currentUser.as(who, () -> board.totals(BoardFilter.ALL)).activities())
                .isPositive();
        assertThatThrownBy(() -> currentUser.as(who, () -> proofs.pictures(id, students.get(0))))
                .isInstanceOf(Forbidden.class);
    }

    private ActivityPlan open(Audience audience) {
        ActivityPlan like = plan(ActivityKind.LECTURE, 50, false, false);
        return new ActivityPlan(
                like.kind(),
                null,
                like.title(),
                like.place(),
                like.about(),
                like.startsAt(),
                like.endsAt(),
                like.signUpUntil(),
                like.withdrawUntil(),
                like.hours(),
                like.places(),
                false,
                false,
                List.of(audience),
                List.of());
    }

    private ActivityPlan plan(ActivityKind kind, @Nullable Integer places, boolean out, boolean proof) {
        return plan(kind, places, out, proof, List.of());
    }

    private ActivityPlan plan(
            ActivityKind kind, @Nullable Integer places, boolean out, boolean proof, List<Part> parts) {
        Instant starts = clock.instant().plus(Duration.ofMinutes(10));
        return new ActivityPlan(
                kind,
                "P3",
                "说清楚，接得住",
                "操场",
                "穿运动鞋",
                starts,
                starts.plus(Duration.ofHours(2)),
                starts,
                starts,
                new BigDecimal("1.5"),
                places,
                out,
                proof,
                List.of(new Audience(Audience.Of.SECTION, sample.section())),
                parts);
    }

    private long make(ActivityPlan plan) {
        return teacher(() -> activities.make(plan));
    }

    /** One that is over, to which these came. */
    private long held(ActivityKind kind, long... people) {
        long id = make(plan(kind, null, false, false));
        join(id, people);
        teacher(() -> run(() -> halls.open(id)));
        begun(id);
        teacher(() -> run(() -> halls.callAll(id)));
        teacher(() -> run(() -> halls.finish(id)));
        return id;
    }

    private void join(long id, long... people) {
        for (long one : people) {
            as(Role.STUDENT, one, () -> signUps.join(id, null));
        }
    }

    /** Time goes by. */
    private void begun(long id) {
        number("UPDATE activities.activity SET starts_at = now() - INTERVAL '1 hour' WHERE id = " + id
                + " RETURNING id");
    }

    /** Somebody on the staff who has nothing to do with it. */
    private long college() {
        return number("INSERT INTO people.person (number, name, kind) VALUES ('" + sample.name()
                + "-s', '旁人', 'STAFF') RETURNING id");
    }

    /** A student of no section of ours. */
    private long outsider() {
        return number("INSERT INTO people.person (number, name, kind, status, class_id) SELECT '" + sample.name()
                + "-x', '外班', 'STUDENT', 'ENROLLED', min(id) FROM people.school_class RETURNING id");
    }

    private void grantInstructor() {
        number("INSERT INTO people.role_grant (person_id, role) VALUES (" + sample.teacher()
                + ", 'INSTRUCTOR') RETURNING id");
    }

    private long number(String sql) {
        try {
            transaction.begin();
            long value = ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
            transaction.commit();
            return value;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Boolean opened(long picture) {
        try (StoredFile file = pictures.open(picture)) {
            return file.stream().readAllBytes().length > 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private <T> List<T> atOnce(List<Callable<T>> jobs) throws Exception {
        List<T> all = new ArrayList<>();
        for (Future<T> one : executor.invokeAll(jobs)) {
            all.add(one.get());
        }
        return all;
    }

    private String practice(int student) {
        return ledger(student).summary().practice().earned().toPlainString();
    }

    private StudentHours ledger(int student) {
        return teacher(() -> hours.of(sample.name() + "-" + student));
    }

    private <T> T teacher(Supplier<T> job) {
        return as(Role.INSTRUCTOR, sample.teacher(), job);
    }

    private <T> T as(Role role, long person, Supplier<T> job) {
        return currentUser.as(new Identity(person, "sample", "样例", List.of(new Grant(role, null)), false), job);
    }

    private static void refused(Supplier<?> job) {
        assertThatThrownBy(job::get).isInstanceOf(NotFound.class);
    }

    private static Boolean run(Runnable job) {
        job.run();
        return Boolean.TRUE;
    }

    private String code(long activity) {
        return Objects.requireNonNull(
                teacher(() -> participants.activity(activity)).code());
    }
}
