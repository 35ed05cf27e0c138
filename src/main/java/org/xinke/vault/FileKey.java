package org.xinke.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.xinke.shared.RuleViolation;

/**
 * Seals one file, which lies elsewhere than its key. The key is kept as a sealed text of the file's owner: with the owner's data key
 * it is renewed without the file, and with it the file is gone.
 */
public final class FileKey {
    private final byte[] secret;
    private final Aead files;

    private FileKey(byte[] secret) {
        this.secret = secret;
        this.files = Gcm.of(secret);
    }

    public static FileKey fresh() {
        return new FileKey(DataKey.fresh());
    }

    /** @param text as {@link #text()} gave it */
    public static FileKey of(String text) {
        return new FileKey(Base64.getDecoder().decode(text));
    }

    /** To be sealed. */
    public String text() {
        return Base64.getEncoder().encodeToString(secret);
    }

    public byte[] seal(byte[] file) {
        try {
            return files.encrypt(file, new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RuleViolation when it was altered */
    public byte[] open(byte[] sealed) {
        try {
            return files.decrypt(sealed, new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new RuleViolation("vault.error.altered");
        }
    }
}
