package org.xinke.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinke.hours.HoursHouse.outside;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.hours.ProofCheck.State;
import org.xinke.shared.RuleViolation;

class HoursProofsTest extends HoursCase {
    @BeforeEach
    void threeHours() {
        house.lead(() -> house.booking.book("S0001", outside("3", "甲1")));
    }

    @Test
    void whoHasThePaperLearnsThatItIsTrueAndLittleMore() {
        IssuedProof proof = house.student(house.proofs::issue);

        ProofCheck check = check(proof.code().shown().toLowerCase(java.util.Locale.ROOT));
        assertThat(check.state()).isEqualTo(State.VALID);
        assertThat(check.proof())
                .isEqualTo(new ProofCheck.Proof(
                        "江**",
                        "心理健康教育",
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("3.00"),
                        new BigDecimal("32.00"),
                        HoursHouse.NOW));
        assertThat(proof.summary().counted()).isEqualByComparingTo("3");
    }

    @Test
    void whenTheHoursHaveChangedItHasBeenSuperseded() {
        IssuedProof proof = house.student(house.proofs::issue);
        house.lead(() -> house.booking.book("S0001", outside("1", "甲2")));

        ProofCheck check = check(proof.code().shown());

        assertThat(check.state()).isEqualTo(State.SUPERSEDED);
        assertThat(Objects.requireNonNull(check.proof()).counted()).isEqualByComparingTo("3");
        assertThat(check(house.student(house.proofs::issue).code().shown()).state())
                .isEqualTo(State.VALID);
    }

    @Test
    void theCodeIsStoredNowhere() throws SQLException {
        IssuedProof proof = house.student(house.proofs::issue);

        String code = proof.code().shown().replace("-", "");
        assertThat(house.text("SELECT CAST(r AS text) FROM hours.proof r")).doesNotContain(code);
        assertThat(house.deeds)
                .noneMatch(deed ->
                        deed.contains(code) || deed.contains(proof.code().shown()));
        assertThat(proof.toString())
                .doesNotContain(code)
                .doesNotContain(proof.code().shown());
    }

    @Test
    void aForgedCodeIsNobodys() {
        house.student(house.proofs::issue);

        assertThat(check("0000-0000-0000-0000-0000").state()).isEqualTo(State.UNKNOWN);
        assertThat(check("'; DROP TABLE hours.proof; --").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whoGuessesHasToWaitAndWhoAsksForHisOwnDoesNot() {
        String code = house.student(house.proofs::issue).code().shown();
        for (int i = 0; i < 10; i++) {
            assertThat(check(code).state()).isEqualTo(State.VALID);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(check("AAAA-AAAA-AAAA-AAAA-AAA" + i).state()).isEqualTo(State.UNKNOWN);
        }

        assertThat(check("AAAA-AAAA-AAAA-AAAA-AAAA").state()).isEqualTo(State.WAIT);
        assertThat(check(code)).isEqualTo(new ProofCheck(State.WAIT, null));
    }

    @Test
    void theWaitEnds() throws SQLException {
        for (int i = 0; i < 5; i++) {
            check("AAAA-AAAA-AAAA-AAAA-AAAA");
        }
        house.run("UPDATE hours.verify_try SET since = since - INTERVAL '11 minutes'");

        assertThat(check("AAAA-AAAA-AAAA-AAAA-AAAA").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aDayHasSoManyProofs() {
        for (int i = 0; i < 3; i++) {
            house.student(house.proofs::issue);
        }

        assertThatThrownBy(() -> house.student(house.proofs::issue)).isInstanceOf(RuleViolation.class);
    }

    private ProofCheck check(String code) {
        return house.house(() -> house.checks.check(code));
    }
}
