package org.xinke.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.hours.HoursBooking;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursProofs;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.OutsideHours;
import org.xinke.hours.ProofCheck;
import org.xinke.hours.ProofChecks;
import org.xinke.roster.lists.RosterKind;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

@ExtendWith(ArquillianExtension.class)
class HoursListIT extends RosterCase {
    private static final String HEAD = "学号,姓名,类别,学时,事由,日期,文号\n";

    @Inject
    HoursBooking booking;

    @Inject
    HoursQueries hours;

    @Inject
    HoursProofs proofs;

    @Inject
    ProofChecks checks;

    @Test
    void aListIsBookedOnceAndTakenBackByCounterLines() throws IOException {
        String number = school.student();
        String list = HEAD + number + ",新生,实践,２,社区志愿服务,2026/9/12,志〔2026〕1号\n" + number
                + ",新生,在线,很多,网课,2026-09-13,网〔2026〕1号\n";

        ImportCase seen = takeOver(RosterKind.HOURS, list);

        assertThat(seen.count(Outcome.NEW)).isEqualTo(1);
        assertThat(rows(seen, Outcome.CONFLICT))
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("notHours");
        assertThat(practice(number)).isEqualByComparingTo("2");
        assertThat(look(RosterKind.HOURS, list).count(Outcome.UNCHANGED)).isEqualTo(1);
        long undo = asAffairs(() -> imports.undo(seen.id()));
        await(undo, ImportState.REVIEW);
        run(() -> imports.apply(undo, true));
        await(undo, ImportState.APPLIED);
        assertThat(practice(number)).isEqualByComparingTo("0");
    }

    @Test
    void onlyTheLeadBooksByHandAndACodeSaysWhetherAPaperIsTrue() {
        String number = school.student();
        OutsideHours outside =
                new OutsideHours(HoursKind.PRACTICE, BigDecimal.ONE, "志愿服务", "手〔2026〕1号", LocalDate.of(2026, 9, 12));
        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS, Role.ADMIN)) {
            assertThatThrownBy(() -> as(role, () -> book(number, outside))).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> as(Role.LEAD, () -> lists.oneRoster(java.nio.file.Path.of("none"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.LEAD, proofs::issue)).isInstanceOf(Forbidden.class);

        as(Role.LEAD, () -> book(number, outside));
        String code = student(number, proofs::issue).code().shown();

        assertThat(checks.check(code).state()).isEqualTo(ProofCheck.State.VALID);
        assertThat(Objects.requireNonNull(checks.check(code).proof()).masked()).isEqualTo("新**");
        assertThat(checks.check("0000-0000-0000-0000-0000").state()).isEqualTo(ProofCheck.State.UNKNOWN);
        write(
                "INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note) SELECT id, 'CLASS', 1, 'demo', 'x', TIMESTAMPTZ '2026-09-14 08:00:00+08', 'x'"
                        + " FROM people.person WHERE number = '" + number + "'");
        assertThat(checks.check(code).state()).isEqualTo(ProofCheck.State.SUPERSEDED);
    }

    private boolean book(String number, OutsideHours outside) {
        booking.book(number, outside);
        return true;
    }

    private BigDecimal practice(String number) {
        return student(number, hours::summary).practice().earned();
    }

    private <T> T student(String number, Supplier<T> question) {
        long id = number("SELECT id FROM people.person WHERE number = '" + number + "'");
        return currentUser.as(new Identity(id, number, "新生", List.of(new Grant(Role.STUDENT, null)), false), question);
    }
}
