package org.xinke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.shared.NotFound;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;

/**
 * Seals texts and opens them, in the transaction of whoever keeps them. Who may read is decided there; this only sees to it
 * that the database alone tells nobody.
 */
@ApplicationScoped
public class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class.getName());

    @Inject
    DataKeys keys;

    /** @throws IllegalStateException when the server was given no key, or no proper one */
    public void unlock() {
        try {
            LOG.log(Level.INFO, "texts are sealed by key {0}", keys.wrapping().current());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "cannot start: {0}", e.getMessage());
            throw e;
        }
    }

    /**
     * The owner's first text makes the owner's key.
     *
     * @throws Unavailable when the key of the owner's texts is missing; none is made in its place
     */
    public Sealed seal(KeyOwner owner, Place place, String text) {
        return keys.current(owner).seal(place, text);
    }

    /** With another key or none than the owner's texts are sealed with now; it passes no caller in the clear. */
    public Sealed sealAnew(KeyOwner owner, Place place, long key, byte[] sealed) {
        return seal(owner, place, open(owner, place, key, sealed));
    }

    /** With which the owner's texts are sealed now. */
    public long currentKey(KeyOwner owner) {
        return keys.current(owner).id();
    }

    /**
     * @param key as kept with it
     * @throws Unavailable when the key of the owner's texts is missing
     * @throws RuleViolation when it was altered, or sealed for another owner or place
     */
    public String open(KeyOwner owner, Place place, long key, byte[] sealed) {
        DataKey found = keys.find(key).orElseThrow(NotFound::new);
        if (!found.owner().equals(owner)) {
            throw new RuleViolation("vault.error.altered");
        }
        return found.open(place, sealed);
    }
}
