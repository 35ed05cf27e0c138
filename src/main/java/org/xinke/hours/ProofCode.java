package org.xinke.hours;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinke.shared.Secret;

/** The code on a proof of hours: 100 random bits in signs that can be told apart on paper, five and five times four. */
public final class ProofCode {
    /** Crockford's: no I, L, O, U. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final Pattern WHOLE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

    private final String signs;

    private ProofCode(String signs) {
        this.signs = signs;
    }

    static ProofCode fresh() {
        SecureRandom random = Secret.random();
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new ProofCode(signs.toString());
    }

    /** As somebody typed it from paper; empty when no code can be meant. */
    public static Optional<ProofCode> of(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\\p{Z}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return WHOLE.matcher(signs).matches() ? Optional.of(new ProofCode(signs)) : Optional.empty();
    }

    /** With a line between groups. */
    public String shown() {
        return signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    byte[] hash() {
        return Secret.hash("hours.proof " + signs);
    }

    /** Who has the log shall not have the code. */
    @Override
    public String toString() {
        return "code";
    }
}
