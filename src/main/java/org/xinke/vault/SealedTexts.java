package org.xinke.vault;

/** Whoever keeps texts of persons implements this, so that they can be sealed anew by a person's new key. */
public interface SealedTexts {
    /** All of the person's that another key than the current one has sealed, in the transaction that is there. */
    void sealAnew(long personId);
}
