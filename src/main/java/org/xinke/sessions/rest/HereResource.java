package org.xinke.sessions.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.xinke.sessions.attendance.CheckIns;
import org.xinke.shared.Role;

/** 签到 by a student's own phone. */
@Path("here")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.STUDENT)
public class HereResource {
    @Inject
    CheckIns checkIns;

    @GET
    @Operation(summary = "My class sessions that are open now, and whether I am checked in")
    public List<CheckIns.OpenSession> open() {
        return checkIns.open();
    }

    @POST
    @Operation(
            summary = "Check in, or out, by what the QR code in the room says",
            description =
                    "422 sessions.error.oldToken when it has changed since: scan again. Doing it again answers the same.")
    public CheckIns.Here scan(@Valid @NotNull Scanned scanned) {
        return checkIns.byToken(scanned.token(), scanned.device());
    }

    /** @param device a random word that this browser keeps */
    public record Scanned(
            @NotBlank @Size(max = 80) String token,
            @NotBlank @Size(max = 64) String device) {}
}
