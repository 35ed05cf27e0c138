package org.xinke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.vault.VaultState.KeyLine;
import org.xinke.vault.VaultState.Use;

/** What an administrator does with keys, without seeing any of them, nor a text. */
@ApplicationScoped
@Transactional
public class VaultCare {
    @Inject
    DataKeys keys;

    @Inject
    KeyStore store;

    @Inject
    Audit audit;

    @Inject
    @Any
    Instance<SealedTexts> texts;

    @Allowed(Role.ADMIN)
    public VaultState state() {
        Map<String, KeyStore.Count> counts =
                store.counts().stream().collect(Collectors.toMap(KeyStore.Count::wrappedBy, Function.identity()));
        WrappingKeys given = keys.wrapping();
        List<KeyLine> lines = new ArrayList<>();
        lines.add(line(given.current(), Use.CURRENT, counts));
        given.older().forEach(id -> lines.add(line(id, Use.OLDER, counts)));
        counts.keySet().stream()
                .filter(id -> !given.has(id))
                .sorted()
                .forEach(id -> lines.add(line(id, Use.MISSING, counts)));
        return new VaultState(lines);
    }

    /**
     * Destroys a person's keys, and with them every reflection, draft and practice sheet that the person has written: what is
     * left of them opens for nobody. That something was handed in stays, and so do hours and grades. Who writes again gets a
     * new key.
     *
     * @throws NotFound when the person has none
     */
    @Allowed(Role.ADMIN)
    public void erase(long personId) {
        KeyOwner owner = KeyOwner.person(personId);
        int gone = store.erase(owner);
        if (gone == 0) {
            throw new NotFound();
        }
        keys.forget(owner);
        audit.record("vault.erase", "person:" + personId, "keys:" + gone, null);
    }

    /**
     * Gives a person a new key and seals the texts anew. The old one is deleted somewhat later, when no node seals with it any
     * more.
     *
     * @throws NotFound when the person has none
     */
    @Allowed(Role.ADMIN)
    public void renew(long personId) {
        KeyOwner owner = KeyOwner.person(personId);
        long old = store.current(owner).orElseThrow(NotFound::new).id();
        DataKey fresh = keys.renewed(owner);
        texts.forEach(kept -> kept.sealAnew(personId));
        audit.record("vault.renew", "person:" + personId, "key:" + old, "key:" + fresh.id());
    }

    private static KeyLine line(String id, Use use, Map<String, KeyStore.Count> counts) {
        return Stream.ofNullable(counts.get(id))
                .map(count -> new KeyLine(id, use, count.dataKeys(), count.lastWrapped()))
                .findFirst()
                .orElseGet(() -> new KeyLine(id, use, 0, null));
    }
}
