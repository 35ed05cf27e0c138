package org.xinke.signin.ways;

import org.jspecify.annotations.Nullable;

/**
 * What the school's own sign-in has proved.
 *
 * @param number 学号 or 工号
 * @param session what the school calls its session (CAS ticket, OIDC sid), so that it can end it from its side
 * @param hint what the school wants to see at signing out
 * @param newcomer enough to make the student, when the school allows that
 */
public record SchoolProof(
        SignInWay way,
        String number,
        @Nullable String session,
        @Nullable String hint,
        @Nullable Newcomer newcomer) {

    /** @param classCode code of the 行政班 */
    public record Newcomer(String name, String classCode) {}
}
