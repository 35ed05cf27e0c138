package org.xinke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;
import org.xinke.vault.KeyStore.Wrapped;

/** Each a transaction of its own, so that nobody waits for a rotation and one that dies goes on where it was. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class RotationSteps {
    private static final Logger LOG = Logger.getLogger(RotationSteps.class.getName());
    private static final int BATCH = 200;

    @Inject
    DataKeys keys;

    @Inject
    KeyStore store;

    @Inject
    VaultSettings settings;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<SealedTexts> texts;

    /** @return the last that it came to; {@code after} itself when there is no more */
    @Allowed(Role.SYSTEM)
    long wrapAnew(long after) {
        List<Wrapped> rows = store.wrappedBy(keys.wrapping().older(), after, BATCH);
        List<Wrapped> wrapped = new ArrayList<>();
        for (Wrapped row : rows) {
            try {
                wrapped.add(wrapAnew(row));
            } catch (RuleViolation e) {
                LOG.log(Level.WARNING, "data key {0} was altered and cannot be wrapped anew", row.id());
            }
        }
        if (!wrapped.isEmpty()) {
            store.wrapAnew(wrapped);
        }
        return rows.isEmpty() ? after : rows.get(rows.size() - 1).id();
    }

    /** Renewed long enough ago that no node seals with them any more. */
    @Allowed(Role.SYSTEM)
    List<Wrapped> retired() {
        return store.retiredBefore(clock.instant().minus(settings.retired()));
    }

    /** What a node has sealed with it after it was renewed is sealed anew first. */
    @Allowed(Role.SYSTEM)
    void end(Wrapped retired) {
        texts.forEach(kept -> kept.sealAnew(retired.ownerId()));
        store.delete(retired.id());
        keys.forget(retired.owner());
    }

    /** @throws Unavailable with the first that the server was not given */
    @Allowed(Role.SYSTEM)
    void complainOfMissing() {
        store.counts().stream()
                .map(KeyStore.Count::wrappedBy)
                .filter(id -> !keys.wrapping().has(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new Unavailable("vault.error.keyMissing", id);
                });
    }

    private Wrapped wrapAnew(Wrapped row) {
        WrappingKeys wrapping = keys.wrapping();
        byte[] dataKey = wrapping.unwrap(row.wrappedBy(), row.owner(), row.wrapped());
        return row.by(wrapping.current(), wrapping.wrap(row.owner(), dataKey));
    }
}
