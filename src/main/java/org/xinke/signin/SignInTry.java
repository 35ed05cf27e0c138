package org.xinke.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RequestOrigin;
import org.xinke.signin.throttle.ProofOfWork;

/**
 * What somebody typed, and what came with it.
 *
 * @param ticket made by the caller, to ask for the place in the queue
 * @param device what the cookie of a known device says
 * @param agent what the browser calls itself
 * @param origin the address that asks
 */
public record SignInTry(
        String number,
        String password,
        @Nullable String ticket,
        @Nullable ProofOfWork proof,
        @Nullable String device,
        @Nullable String agent,
        String origin) {
    /** From the running request. */
    public static SignInTry here(String number, String password, @Nullable String device, @Nullable String agent) {
        return new SignInTry(number, password, null, null, device, agent, address());
    }

    public SignInTry with(@Nullable ProofOfWork work, @Nullable String newTicket) {
        return new SignInTry(number, password, newTicket, work, device, agent, origin);
    }

    private static String address() {
        return Optional.ofNullable(RequestOrigin.address()).orElse("-");
    }
}
