package org.xinke.vault;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Unavailable;
import org.xinke.vault.KeyStore.Wrapped;

/**
 * Data keys, unwrapped: from memory, else from the database, else made. A key is made in the transaction of the first text
 * that it seals, so both are there or neither; it is held in memory when that has committed.
 */
@ApplicationScoped
class DataKeys {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    VaultSettings settings;

    @Inject
    KeyStore store;

    @Inject
    Clock clock;

    private @Nullable WrappingKeys wrapping;
    private @Nullable HeldKeys held;

    @PostConstruct
    void begin() {
        wrapping = settings.keys();
        held = new HeldKeys(clock, settings.held(), settings.heldMost());
    }

    WrappingKeys wrapping() {
        return Objects.requireNonNull(wrapping);
    }

    private HeldKeys held() {
        return Objects.requireNonNull(held);
    }

    /** With which the owner's texts are sealed now. */
    DataKey current(KeyOwner owner) {
        if (transactions.getResource(owner) instanceof DataKey renewedHere) {
            return renewedHere;
        }
        return held().current(owner)
                .orElseGet(() -> unwrapped(store.current(owner).orElseGet(() -> made(owner))));
    }

    /** @throws Unavailable when it is wrapped by a key that the server does not have */
    Optional<DataKey> find(long id) {
        return held().find(id).or(() -> store.find(id).map(this::unwrapped));
    }

    /** A new one; the old one opens what it has sealed. */
    DataKey renewed(KeyOwner owner) {
        store.retire(owner);
        forget(owner);
        DataKey key = unwrapped(made(owner));
        // what others hold in memory is the old one until this has committed
        transactions.putResource(owner, key);
        return key;
    }

    /** As soon as what happens to the owner's keys now has happened. */
    void forget(KeyOwner owner) {
        afterwards(status -> held().forget(owner));
    }

    private Wrapped made(KeyOwner owner) {
        store.make(owner, wrapping().current(), wrapping().wrap(owner, DataKey.fresh()));
        return store.current(owner).orElseThrow();
    }

    private DataKey unwrapped(Wrapped row) {
        DataKey key =
                new DataKey(row.id(), row.owner(), wrapping().unwrap(row.wrappedBy(), row.owner(), row.wrapped()));
        afterwards(status -> {
            if (status == Status.STATUS_COMMITTED) {
                held().hold(key, row.retiredAt() == null);
            }
        });
        return key;
    }

    private void afterwards(IntConsumer deed) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is left to do before
            }

            @Override
            public void afterCompletion(int status) {
                deed.accept(status);
            }
        });
    }
}
