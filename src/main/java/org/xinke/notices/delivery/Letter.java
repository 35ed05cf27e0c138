package org.xinke.notices.delivery;

import java.util.List;

/**
 * What a carrier brings.
 *
 * @param ids of the deliveries in it: several in a digest
 * @param to an address, a number, or the keys of a robot
 * @param key the same at a second try, by which a mail server can know what it has already
 */
public record Letter(List<Long> ids, String to, String subject, String text, String key) {
    /** Keeps addresses, numbers and keys out of every log. */
    @Override
    public String toString() {
        return "letter " + ids;
    }
}
