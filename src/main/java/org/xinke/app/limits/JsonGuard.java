package org.xinke.app.limits;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Looks at JSON as it passes, before anybody builds something out of it: how deep it is nested, and whether a text has
 * characters that no text has. All that matters is ASCII, so bytes of UTF-8 do.
 */
class JsonGuard {
    /** For what is no JSON. */
    static final JsonGuard NONE = new JsonGuard() {
        @Override
        void look(byte[] bytes, int offset, int length) {}
    };

    /** Nothing of ours is half as deep; readers recurse. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_NAME = 40;
    private static final int ESCAPED = 4;

    private final boolean lenient;
    private final byte[] text = new byte[LONGEST_NAME];
    private int kept;
    private String field = "";
    private int depth;
    private boolean inText;
    private boolean escape;
    private int digits;
    private int unit;

    JsonGuard() {
        this(false);
    }

    /** @param lenient for what people write: who takes it in leaves such characters out, and nothing else is lost */
    JsonGuard(boolean lenient) {
        this.lenient = lenient;
    }

    /** @throws BodyRefused when it is too deep, or a text has a control character */
    void look(byte[] bytes, int offset, int length) throws BodyRefused {
        for (int i = offset; i < offset + length; i++) {
            int next = bytes[i] & 0xff;
            if (!inText) {
                between(next);
            } else if (digits > 0) {
                digit(next);
            } else if (escape) {
                escaped(next);
            } else {
                within(next);
            }
        }
    }

    private void between(int next) throws BodyRefused {
        switch (next) {
            case '"' -> {
                inText = true;
                kept = 0;
            }
            case ':' -> field = new String(Arrays.copyOf(text, kept), StandardCharsets.UTF_8);
            case '{', '[' -> {
                if (++depth > DEEPEST) {
                    throw BodyRefused.tooDeep();
                }
            }
            case '}', ']' -> depth--;
            default -> {}
        }
    }

    private void within(int next) throws BodyRefused {
        if (next == '"') {
            inText = false;
        } else if (next == '\\') {
            escape = true;
        } else {
            refuseControl(next);
            if (kept < LONGEST_NAME) {
                text[kept++] = (byte) next;
            }
        }
    }

    private void escaped(int next) throws BodyRefused {
        escape = false;
        switch (next) {
            case 'u' -> {
                digits = ESCAPED;
                unit = 0;
            }
            case 'b' -> refuseControl('\b');
            case 'f' -> refuseControl('\f');
            default -> {}
        }
    }

    private void digit(int next) throws BodyRefused {
        unit = unit * 16 + Math.max(0, Character.digit(next, 16));
        if (--digits == 0) {
            refuseControl(unit);
        }
    }

    private void refuseControl(int unit) throws BodyRefused {
        if (!lenient && PlainInput.control(unit)) {
            throw BodyRefused.control(field);
        }
    }
}
