package org.xinke.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.shared.RuleViolation;

class StandingTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Ground GROUND = new Ground(Ground.Cause.BY_HAND, 1L, "教学〔2026〕1 号", "理由", null);

    @Property
    void replayingTheLedgerGivesThePresent(@ForAll @Size(max = 40) List<CoverageState> wishes) {
        CoverageEntry entry = new CoverageEntry(1, "c", AT);
        List<CoverageChange> ledger = tryAll(entry, wishes);

        Standing replayed = Standing.BOUND;
        for (CoverageChange change : ledger) {
            assertThat(change.from()).isEqualTo(replayed.state());
            replayed = replayed.to(change.to());
        }
        assertThat(replayed).isEqualTo(entry.standing());
    }

    @Property
    void whatIsRefusedChangesNothing(@ForAll @Size(max = 40) List<CoverageState> wishes) {
        CoverageEntry entry = new CoverageEntry(1, "c", AT);
        for (CoverageState wish : wishes) {
            Standing before = entry.standing();
            if (tryOne(entry, wish) == null) {
                assertThat(entry.standing()).isEqualTo(before);
            } else {
                assertThat(entry.standing().state()).isEqualTo(wish).isNotEqualTo(before.state());
            }
        }
    }

    @Property
    void revokingADecisionLeadsBackToWhereItFoundTheStudent(@ForAll @Size(max = 40) List<CoverageState> wishes) {
        CoverageEntry entry = new CoverageEntry(1, "c", AT);
        CoverageState home = entry.standing().state();
        for (CoverageState wish : wishes) {
            tryOne(entry, wish);
            if (!entry.standing().state().aside()) {
                home = entry.standing().state();
            }
            assertThat(entry.standing().asideFrom())
                    .isEqualTo(entry.standing().state().aside() ? home : null);
            assertThat(entry.standing().next())
                    .isNotEmpty()
                    .doesNotContain(entry.standing().state());
            if (entry.standing().state().aside()) {
                assertThat(entry.standing().next()).contains(home);
            }
        }
    }

    @Property
    void noHandGivesAGrade(@ForAll @Size(max = 40) List<CoverageState> wishes, @ForAll boolean enrolled) {
        CoverageEntry entry = new CoverageEntry(1, "c", AT);
        tryAll(entry, wishes);
        Standing now = entry.standing();

        Set<CoverageState> byHand = now.byHand(enrolled);

        assertThat(now.next()).containsAll(byHand);
        assertThat(byHand)
                .allSatisfy(
                        to -> assertThat(!to.graded() || to == now.asideFrom()).isTrue())
                .doesNotContain(enrolled ? CoverageState.NOT_SCHEDULED : CoverageState.IN_PROGRESS);
    }

    @Test
    void aPassIsNotExemptedNorSentAway() {
        Standing passed = new Standing(CoverageState.PASSED, null);

        assertThat(passed.next()).containsExactlyInAnyOrder(CoverageState.FAILED, CoverageState.WITHDRAWN);
        assertThatThrownBy(() -> passed.to(CoverageState.EXEMPT)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoFailedAndLeftForAWhileComesBackFailed() {
        Standing away = new Standing(CoverageState.FAILED, null).to(CoverageState.SUSPENDED);

        assertThat(away.next()).contains(CoverageState.FAILED).doesNotContain(CoverageState.NOT_SCHEDULED);
        assertThat(away.to(CoverageState.FAILED)).isEqualTo(new Standing(CoverageState.FAILED, null));
    }

    @Test
    void everyStateIsInOneGroup() {
        EnumSet<CoverageState> all = EnumSet.noneOf(CoverageState.class);
        int sum = 0;
        for (CoverageGroup group : CoverageGroup.values()) {
            all.addAll(group.states());
            sum += group.states().size();
        }
        assertThat(all).hasSize(CoverageState.values().length).hasSize(sum);
    }

    private static List<CoverageChange> tryAll(CoverageEntry entry, List<CoverageState> wishes) {
        List<CoverageChange> ledger = new ArrayList<>();
        for (CoverageState wish : wishes) {
            CoverageChange change = tryOne(entry, wish);
            if (change != null) {
                ledger.add(change);
            }
        }
        return ledger;
    }

    private static @Nullable CoverageChange tryOne(CoverageEntry entry, CoverageState wish) {
        try {
            return entry.move(wish, AT, GROUND);
        } catch (RuleViolation refused) {
            return null;
        }
    }
}
