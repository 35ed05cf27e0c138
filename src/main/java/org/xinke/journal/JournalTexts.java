package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.SealedTexts;
import org.xinke.vault.Vault;

/** Has what a person wrote sealed anew, by the two doors. No text passes it in the clear. */
@ApplicationScoped
class JournalTexts implements SealedTexts {
    @Inject
    Vault vault;

    @Inject
    ReflectionVault reflections;

    @Inject
    PracticeSheets sheets;

    @Inject
    PictureVault pictures;

    @Override
    public void sealAnew(long personId) {
        long key = vault.currentKey(KeyOwner.person(personId));
        reflections.sealAnew(personId, key);
        sheets.sealAnew(personId, key);
        pictures.sealAnew(personId, key);
    }
}
