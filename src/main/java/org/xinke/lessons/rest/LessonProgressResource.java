package org.xinke.lessons.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.xinke.lessons.LessonQueries;
import org.xinke.lessons.LessonText;
import org.xinke.lessons.PageReport;
import org.xinke.lessons.Reading;
import org.xinke.shared.Role;

/** The reader's own progress; nobody can report for another. */
@Path("lessons/{lessonId}")
@RolesAllowed(Role.Names.STUDENT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LessonProgressResource {
    @Inject
    Reading reading;

    @Inject
    LessonQueries queries;

    @GET
    @Path("text")
    @Operation(
            summary = "The lesson's text, for the device to keep",
            description = "The version and the way that the caller reads; 404 when the caller never opened it.")
    public LessonText text(@PathParam("lessonId") @Size(max = 100) String lessonId) {
        return queries.text(lessonId);
    }

    @PUT
    @Path("pages/{pageId}/progress")
    @Operation(
            summary = "How long the page was shown since the last report",
            description =
                    "The server takes at most the time that has passed by its own clock. 404 when the caller never "
                            + "opened the page.")
    public PageReport report(
            @PathParam("lessonId") @Size(max = 100) String lessonId,
            @PathParam("pageId") @Size(max = 100) String pageId,
            @Valid @NotNull Shown shown) {
        return reading.report(lessonId, pageId, shown.seconds());
    }

    /** Seconds shown since the last report, what was queued offline included. */
    public record Shown(@Min(0) @Max(86_400) int seconds) {}
}
