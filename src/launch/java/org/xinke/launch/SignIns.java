package org.xinke.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The table printed when the demo is ready: where to go and as whom. */
final class SignIns {

    private static final int BEFORE_FIRST_STUDENT = 20_260_000;

    private SignIns() {}

    static String text(String url, int students) throws IOException {
        try (InputStream in = SignIns.class.getResourceAsStream("demo-accounts.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{url}", url)
                    .replace("{last}", String.valueOf(BEFORE_FIRST_STUDENT + students));
        }
    }
}
