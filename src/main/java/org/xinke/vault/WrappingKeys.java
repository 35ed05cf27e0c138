package org.xinke.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.Unavailable;

/**
 * The keys from outside the database. The first wraps, all of them open. A key is called by its own print, so that a wrong
 * one cannot pass for the right one.
 */
final class WrappingKeys {
    private static final int PRINT = 12;

    private final Map<String, Aead> keys = new LinkedHashMap<>();

    /** @throws IllegalArgumentException saying what is wrong, without the key */
    WrappingKeys(List<String> base64) {
        base64.stream().map(WrappingKeys::decoded).forEach(key -> keys.put(print(key), Gcm.of(key)));
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is none");
        }
    }

    String current() {
        return keys.keySet().iterator().next();
    }

    Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }

    boolean has(String id) {
        return keys.containsKey(id);
    }

    /** All that open and no longer wrap. */
    List<String> older() {
        return keys.keySet().stream().skip(1).toList();
    }

    byte[] wrap(KeyOwner owner, byte[] dataKey) {
        try {
            return key(current()).encrypt(dataKey, owner.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws Unavailable when the server was not given this key
     * @throws RuleViolation when what was wrapped was altered, or belongs to another owner
     */
    byte[] unwrap(String id, KeyOwner owner, byte[] wrapped) {
        try {
            return key(id).decrypt(wrapped, owner.bytes());
        } catch (GeneralSecurityException e) {
            throw new RuleViolation("vault.error.altered");
        }
    }

    private Aead key(String id) {
        Aead key = keys.get(id);
        if (key == null) {
            throw new Unavailable("vault.error.keyMissing", id);
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != Gcm.KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + Gcm.KEY_BYTES + " bytes, this one " + key.length);
        }
        return key;
    }

    private static String print(byte[] key) {
        return Secret.hex(key).substring(0, PRINT);
    }
}
