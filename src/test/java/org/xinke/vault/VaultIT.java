package org.xinke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;
import org.xinke.vault.VaultState.Use;

/** Keys of people who write: one each, lost, rotated, renewed, destroyed. */
class VaultIT extends WritingCase {
    @Inject
    Vault vault;

    @Inject
    VaultCare care;

    @Inject
    KeyRotation rotation;

    @Inject
    DataKeys keys;

    @Inject
    Config config;

    @Inject
    @Readiness
    VaultHealth health;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    @Test
    void whoBeginsInTwoWindowsAtOnceHasOneKey() throws Exception {
        Identity writer = writer();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Object>> windows = List.of(
                () -> together.await() >= 0 ? draft(writer, "反思里的话", 0) : "",
                () -> together.await() >= 0 ? sheet(writer, "练习里的话", 0) : "");
        for (Future<Object> saved : threads.invokeAll(windows)) {
            saved.get();
        }

        assertThat(text("SELECT count(*) FROM vault.data_key WHERE owner_id = " + writer.personId()))
                .isEqualTo("1");
        assertThat(draftOf(writer)).isEqualTo("反思里的话");
        assertThat(sheetOf(writer)).isEqualTo("练习里的话");
    }

    @Test
    void aTextCopiedToAnotherPersonDoesNotOpen() {
        Identity writer = writer();
        Identity thief = writer();
        sheet(writer, "只给自己", 0);
        sheet(thief, "别的", 0);
        change("""
                UPDATE journal.practice_sheet t SET body = s.body, body_key = s.body_key
                  FROM journal.practice_sheet s WHERE s.person_id = %d AND t.person_id = %d""".formatted(writer.personId(), thief.personId()));

        assertThatThrownBy(() -> sheetOf(thief)).isInstanceOf(RuleViolation.class);
        assertThat(sheetOf(writer)).isEqualTo("只给自己");
    }

    @Test
    void whoseKeyIsLostReadsSoAndNothingIsOverwritten() throws Exception {
        Identity writer = writer();
        int number = sheet(writer, "还在", 0).number();
        String wrapped = row(writer, "encode(wrapped, 'hex')");
        String wrappedBy = row(writer, "wrapped_by");
        String before =
                text("SELECT encode(body, 'hex') FROM journal.practice_sheet WHERE person_id = " + writer.personId());
        wrapBy(writer, new WrappingKeys(List.of("dGhpcyBrZXkgd2FzIGxvc3QgYnkgaXRzIG93bmVyIDE=")));

        assertThatThrownBy(() -> sheetOf(writer))
                .isInstanceOf(Unavailable.class)
                .hasMessage("vault.error.keyMissing");
        assertThatThrownBy(() -> sheet(writer, "新写的", number)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> currentUser.asSystem(rotation::run)).isInstanceOf(Unavailable.class);
        assertThat(as(admin(), () -> care.state()).missing()).isEqualTo(1);
        assertThat(health.call().getData().orElseThrow()).containsKey("missing keys");

        change("UPDATE vault.data_key SET wrapped = decode('%s', 'hex'), wrapped_by = '%s' WHERE owner_id = %d"
                .formatted(wrapped, wrappedBy, writer.personId()));
        assertThat(text("SELECT encode(body, 'hex') FROM journal.practice_sheet WHERE person_id = "
                        + writer.personId()))
                .isEqualTo(before);
        assertThat(sheetOf(writer)).isEqualTo("还在");
        assertThat(health.call().getData().orElseGet(Map::of)).isEmpty();
    }

    @Test
    void aRotationWrapsTheKeyAnewAndTheTextsStay() throws Exception {
        Identity writer = writer();
        sheet(writer, "轮换之前", 0);
        WrappingKeys older =
                new WrappingKeys(List.of(VaultSettings.separate(config.getValue("xinke.vault.key", String.class))
                        .get(1)));
        wrapBy(writer, older);
        assertThat(as(admin(), () -> care.state()).waiting()).isEqualTo(1);
        assertThat(sheetOf(writer)).isEqualTo("轮换之前");

        currentUser.asSystem(rotation::run);

        assertThat(row(writer, "wrapped_by")).isEqualTo(keys.wrapping().current());
        VaultState state = as(admin(), () -> care.state());
        assertThat(state.waiting()).isZero();
        assertThat(state.keys()).extracting(VaultState.KeyLine::use).containsExactly(Use.CURRENT, Use.OLDER);
        forget(writer);
        assertThat(sheetOf(writer)).isEqualTo("轮换之前");
    }

    @Test
    void aRenewedKeyHasAllTextsAndTheOldOneGoesLater() {
        Identity writer = writer();
        int first = draft(writer, "反思里的话", 0).number();
        sheet(writer, "练习里的话", 0);
        String old = row(writer, "id");

        as(admin(), () -> care.renew(writer.personId()));

        assertThat(draftOf(writer)).isEqualTo("反思里的话");
        assertThat(sheetOf(writer)).isEqualTo("练习里的话");
        assertThat(text("SELECT count(*) FROM journal.reflection WHERE text_key = " + old))
                .isEqualTo("0");
        assertThat(draft(writer, "反思里的话", first - 1).number()).isEqualTo(first + 1);

        change("UPDATE vault.data_key SET retired_at = TIMESTAMPTZ '2020-01-01 00:00:00+08' WHERE id = " + old);
        currentUser.asSystem(rotation::run);
        assertThat(text("SELECT count(*) FROM vault.data_key WHERE id = " + old))
                .isEqualTo("0");
        assertThat(sheetOf(writer)).isEqualTo("练习里的话");
    }

    @Test
    void whatAnErasedKeySealedOpensForNobodyAndItsOwnerBeginsAnew() {
        Identity writer = writer();
        Identity other = writer();
        draft(writer, "要忘掉的话", 0);
        sheet(writer, "要忘掉的练习", 0);
        sheet(other, "别人的", 0);
        long key = Long.parseLong(row(writer, "id"));
        String copy =
                text("SELECT encode(body, 'hex') FROM journal.practice_sheet WHERE person_id = " + writer.personId());
        int number = as(writer, () -> reflections.own(LESSON, REFLECTION))
                .orElseThrow()
                .number();

        as(admin(), () -> care.erase(writer.personId()));

        assertThat(draftOf(writer)).isEmpty();
        assertThat(sheetOf(writer)).isEmpty();
        assertThatThrownBy(() -> opened(writer, key, copy)).isInstanceOf(NotFound.class);
        assertThat(sheetOf(other)).isEqualTo("别人的");
        assertThat(text(
                        "SELECT actor_number FROM shared.audit_entry WHERE action = 'vault.erase' AND subject = 'person:"
                                + writer.personId() + "'"))
                .isEqualTo("admin");

        draft(writer, "新的开始", number);
        sheet(writer, "新的练习", 0);
        assertThat(draftOf(writer)).isEqualTo("新的开始");
        assertThat(sheetOf(writer)).isEqualTo("新的练习");
        assertThat(row(writer, "id")).isNotEqualTo(String.valueOf(key));
    }

    @Test
    void onlyAnAdministratorTouchesKeys() {
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                Identity other = new Identity(1, "other", "别人", List.of(new Grant(role, null)), false);
                assertThatThrownBy(() -> as(other, () -> care.erase(1)))
                        .as(role.name())
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> as(other, () -> care.renew(1)))
                        .as(role.name())
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> as(other, () -> care.state()))
                        .as(role.name())
                        .isInstanceOf(Forbidden.class);
            }
        }
        assertThatThrownBy(() -> as(admin(), () -> care.erase(-1))).isInstanceOf(NotFound.class);
    }

    /** By the vault itself, whoever asks. */
    private String opened(Identity writer, long key, String sealed) {
        return vault.open(
                KeyOwner.person(writer.personId()),
                Place.of("journal.practice_sheet", LESSON, SHEET),
                key,
                HexFormat.of().parseHex(sealed));
    }

    private String row(Identity writer, String column) {
        return text("SELECT " + column + " FROM vault.data_key WHERE retired_at IS NULL AND owner_id = "
                + writer.personId());
    }

    /** As if the server had been started with that key. */
    private void wrapBy(Identity writer, WrappingKeys other) throws Exception {
        KeyOwner owner = KeyOwner.person(writer.personId());
        byte[] dataKey = keys.wrapping()
                .unwrap(
                        row(writer, "wrapped_by"),
                        owner,
                        HexFormat.of().parseHex(row(writer, "encode(wrapped, 'hex')")));
        change("UPDATE vault.data_key SET wrapped = decode('%s', 'hex'), wrapped_by = '%s' WHERE owner_id = %d"
                .formatted(HexFormat.of().formatHex(other.wrap(owner, dataKey)), other.current(), writer.personId()));
        forget(writer);
    }

    private void forget(Identity writer) throws Exception {
        transaction.begin();
        keys.forget(KeyOwner.person(writer.personId()));
        transaction.commit();
    }
}
