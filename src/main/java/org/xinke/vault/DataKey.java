package org.xinke.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.xinke.shared.RuleViolation;

/** Unwrapped, in memory. Seals and opens the texts of one owner. */
final class DataKey {
    private static final String HMAC = "HMACSHA256";
    private static final int MARK_BYTES = 16;

    private final long id;
    private final KeyOwner owner;
    private final Aead texts;
    private final PrfHmacJce marks;

    DataKey(long id, KeyOwner owner, byte[] secret) {
        this.id = id;
        this.owner = owner;
        try {
            this.texts = Gcm.of(derived(secret, "text"));
            this.marks = new PrfHmacJce(HMAC, new SecretKeySpec(derived(secret, "mark"), "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] fresh() {
        return Random.randBytes(Gcm.KEY_BYTES);
    }

    long id() {
        return id;
    }

    KeyOwner owner() {
        return owner;
    }

    Sealed seal(Place place, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new Sealed(id, texts.encrypt(plain, place.bytes()), mark(place, plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RuleViolation when it was altered, or sealed for another place or person */
    String open(Place place, byte[] sealed) {
        try {
            return new String(texts.decrypt(sealed, place.bytes()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new RuleViolation("vault.error.altered");
        }
    }

    private byte[] mark(Place place, byte[] plain) throws GeneralSecurityException {
        byte[] where = place.bytes();
        byte[] all = new byte[Integer.BYTES + where.length + plain.length];
        ByteBuffer.wrap(all).putInt(where.length).put(where).put(plain);
        return marks.compute(all, MARK_BYTES);
    }

    private static byte[] derived(byte[] secret, String use) throws GeneralSecurityException {
        byte[] info = ("xinke.vault " + use).getBytes(StandardCharsets.UTF_8);
        return Hkdf.computeHkdf(HMAC, secret, new byte[0], info, Gcm.KEY_BYTES);
    }
}
