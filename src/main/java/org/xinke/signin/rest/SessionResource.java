package org.xinke.signin.rest;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.signin.SessionCookie;
import org.xinke.signin.SignIn;

/** Signing in and out for scripts and the elements on the phone; the same cookie as in the views. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    SignIn signIn;

    @Inject
    CurrentUser currentUser;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @PermitAll
    @Operation(summary = "Sign in with number and password; the answer sets the cookie")
    public void open(@Valid @NotNull Credentials credentials) {
        String token = signIn.signIn(credentials.number(), credentials.password(), request.getHeader("User-Agent"));
        SessionCookie.give(request, response, token);
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

    /** What a person types to sign in. */
    public record Credentials(
            @NotBlank @Size(max = 40) String number,

            @NotBlank @Size(max = 128) String password) {}

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
