package org.xinke.signin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.signin.SecondStep;
import org.xinke.signin.SignIn;
import org.xinke.signin.SignInTry;
import org.xinke.signin.door.SessionCookie;
import org.xinke.signin.door.SignedIn;
import org.xinke.signin.password.Passwords;
import org.xinke.signin.throttle.ProofOfWork;

/** Signing in and out for scripts and the elements on the phone; the same cookie as in the views. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    CurrentUser currentUser;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    /** Held until it is this try's turn; meanwhile no thread waits. */
    @POST
    @PermitAll
    @Operation(
            summary =
                    "Sign in with number and password; the answer sets the cookies. It is held until it is decided, and"
                            + " /session/queue/{ticket} says how long that may take")
    @ApiResponse(
            responseCode = "429",
            description = "There were many wrong passwords: come again with a proof of work",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProofAsked.class)))
    @ApiResponse(
            responseCode = "401",
            description = "The password is right and a code is needed too (code signin.second.needed): bring it to"
                    + " /session/second, with the cookie that comes with this answer")
    public void open(
            @Valid @NotNull Credentials credentials, @Suspended @Parameter(hidden = true) AsyncResponse answer) {
        SessionCookie.renewSession(request);
        boolean secure = SessionCookie.isSecure(request);
        signIn.signIn(credentials.tried(request)).whenComplete((signedIn, failure) -> {
            if (failure == null) {
                answer.resume(cookies(signedIn, secure));
            } else {
                answer.resume(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        });
    }

    @POST
    @Path("second")
    @PermitAll
    @Operation(summary = "Bring the code of the second factor, after the password; the answer sets the cookies")
    public Response second(@Valid @NotNull SecondCode code) {
        SessionCookie.renewSession(request);
        SignedIn signedIn =
                secondStep.finish(SessionCookie.pendingOf(request), code.code(), request.getHeader("User-Agent"));
        return cookies(signedIn, SessionCookie.isSecure(request));
    }

    @GET
    @Path("queue/{ticket}")
    @PermitAll
    @Operation(
            summary = "How many sign-ins come before the one with this ticket; 404 when it does not wait, or no longer")
    public Place place(@PathParam("ticket") @Size(max = 64) String ticket) {
        return signIn.place(ticket)
                .map(place -> new Place(place.ahead(), place.seconds()))
                .orElseThrow(NotFound::new);
    }

    @GET
    @PermitAll
    @Operation(summary = "Who is signed in; 404 when nobody is")
    public Me show() {
        return currentUser.find().map(Me::of).orElseThrow(NotFound::new);
    }

    @DELETE
    @PermitAll
    @Operation(summary = "Sign out")
    public void close() {
        signIn.signOut(SessionCookie.tokenOf(request));
        SessionCookie.take(request, response);
    }

    /** The servlet's own response is not ours any more when another thread answers. */
    private Response cookies(SignedIn signedIn, boolean secure) {
        int deviceSeconds = Math.toIntExact(signIn.deviceLife().toSeconds());
        return Response.noContent()
                .cookie(
                        cookie(SessionCookie.NAME, signedIn.token(), NewCookie.DEFAULT_MAX_AGE, secure),
                        cookie(SessionCookie.DEVICE, signedIn.device(), deviceSeconds, secure),
                        cookie(SessionCookie.PENDING, "", 0, secure))
                .build();
    }

    static NewCookie cookie(String name, String value, int seconds, boolean secure) {
        return new NewCookie.Builder(SessionCookie.name(name, secure))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(seconds)
                .build();
    }

    /**
     * What a person types to sign in.
     *
     * @param ticket any text of the caller's, not to be guessed, to ask for the place in the queue
     * @param proof when it was asked for
     */
    public record Credentials(
            @NotBlank @Size(max = 64) String number,

            @NotBlank @Size(max = Passwords.LONGEST) String password,

            @Nullable @Size(max = 64) String ticket,

            @Nullable @Valid Proof proof) {
        SignInTry tried(HttpServletRequest request) {
            return SignInTry.here(number, password, SessionCookie.deviceOf(request), request.getHeader("User-Agent"))
                    .with(proof == null ? null : proof.work(), ticket);
        }
    }

    /** Six digits from the phone, or a recovery code. */
    public record SecondCode(@NotBlank @Size(max = 64) String code) {}

    /** Some reckoning, as it was asked for: SHA-256 of challenge, colon and nonce begins with so many zero bits. */
    public record Proof(
            @NotBlank @Size(max = 200) String challenge,

            @NotBlank @Size(max = 64) String nonce) {
        ProofOfWork work() {
            return new ProofOfWork(challenge, nonce);
        }
    }

    /**
     * Where somebody stands who waits.
     *
     * @param ahead so many come first
     * @param seconds that it will take, as things go
     */
    public record Place(long ahead, long seconds) {}

    /** Who I am. */
    public record Me(String number, String name, List<String> roles, boolean mustChangePassword) {
        static Me of(Identity identity) {
            return new Me(
                    identity.number(),
                    identity.displayName(),
                    identity.roles().stream().map(Enum::name).sorted().toList(),
                    identity.mustChangePassword());
        }
    }
}
