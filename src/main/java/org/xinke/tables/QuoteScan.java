package org.xinke.tables;

import java.io.BufferedReader;
import java.io.IOException;

/** Looks for the line in which a quote opens that is never closed, by the rules of RFC 4180. */
final class QuoteScan {
    private final char separator;
    private int line = 1;
    private int opened;
    private boolean atStart = true;
    private boolean justClosed;
    private int lastOpened;

    private QuoteScan(char separator) {
        this.separator = separator;
    }

    /** @return 0 when every quote is closed */
    static int openAt(BufferedReader text, char separator) throws IOException {
        QuoteScan scan = new QuoteScan(separator);
        try (text) {
            for (int sign = text.read(); sign >= 0; sign = text.read()) {
                scan.see((char) sign);
            }
        }
        return scan.opened;
    }

    /** A quote in quotes is written twice: closed, and at once open again, where it was. */
    private void see(char sign) {
        if (opened > 0) {
            opened = sign == '"' ? 0 : opened;
            justClosed = sign == '"';
        } else if (sign == '"' && justClosed) {
            opened = lastOpened;
            justClosed = false;
        } else {
            opened = sign == '"' && atStart ? line : 0;
            lastOpened = opened;
            justClosed = false;
        }
        atStart = opened == 0 && (sign == separator || sign == '\n' || sign == '\r');
        line += sign == '\n' ? 1 : 0;
    }
}
