package org.xinke.sessions.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.attendance.CheckIns;
import org.xinke.sessions.attendance.Roll;
import org.xinke.sessions.attendance.RollCalls;
import org.xinke.shared.Role;

/** One class session: its roll call, and checking in by four digits. Somebody else's answers 404. */
@Path("class-sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClassSessionsResource {
    @Inject
    RollCalls rollCalls;

    @Inject
    CheckIns checkIns;

    @PathParam("id")
    long id;

    @GET
    @Path("roll")
    @RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
    @Operation(summary = "Everybody in the session, and how they stand")
    public Roll roll() {
        return rollCalls.roll(id);
    }

    @PUT
    @Path("marks")
    @RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
    @Operation(
            summary = "What the teacher saw, also what a device kept while it was offline",
            description =
                    "A mark without a state takes back what was marked. The answer is the roll as it stands then.")
    public Roll mark(@Valid @NotNull Marks marks) {
        return rollCalls.mark(
                id,
                marks.marks().stream()
                        .map(mark -> new RollCalls.Mark(mark.personId(), mark.state()))
                        .toList());
    }

    @POST
    @Path("check-in")
    @RolesAllowed(Role.Names.STUDENT)
    @Operation(
            summary = "Check in by the four digits that are read out in the room",
            description = "422 sessions.error.wrongCode says how many tries are left.")
    public CheckIns.Here checkIn(@Valid @NotNull Digits digits) {
        return checkIns.byCode(id, digits.code(), digits.device());
    }

    /** Marks of one device, in their order. */
    public record Marks(@NotEmpty @Size(max = 500) List<@Valid @NotNull Mark> marks) {}

    /** @param state left out: taken back */
    public record Mark(long personId, @Nullable AttendanceState state) {}

    /** @param device a random word that this browser keeps */
    public record Digits(
            @NotNull @Pattern(regexp = "[0-9]{4}") String code,
            @NotBlank @Size(max = 64) String device) {}
}
