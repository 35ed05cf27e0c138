package org.xinke.factor;

/**
 * A secret that is nowhere kept yet: it becomes a second factor when a code of it is shown.
 *
 * @param secret in Base32, to be typed
 * @param uri the same, to be scanned
 */
public record Enrolment(String secret, String uri) {
    /** It goes into no log. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
