package org.xinke.journal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.xinke.journal.Reflections;
import org.xinke.journal.SavedDraft;
import org.xinke.shared.Role;

/** The draft of the caller's own reflection; no parameter names a person. */
@Path("lessons/{lessonId}/reflections/{blockId}")
@RolesAllowed(Role.Names.STUDENT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReflectionsResource {
    @Inject
    Reflections reflections;

    @PUT
    @Path("draft")
    @Operation(
            summary = "Keep the draft of the caller's own reflection",
            description = "409 when another window has saved since the draft of this number.")
    public SavedDraft saveDraft(
            @PathParam("lessonId") @Size(max = 100) String lessonId,
            @PathParam("blockId") @Size(max = 100) String blockId,
            @Valid @NotNull Draft draft) {
        return reflections.saveDraft(lessonId, blockId, draft.text(), draft.number());
    }

    /**
     * What the writer has so far.
     *
     * @param number of the draft that this window shows, 0 before the first
     */
    public record Draft(
            @NotNull @Size(max = 20_000) String text,
            @Min(0) int number) {
        /** Keeps the text out of every log. */
        @Override
        public String toString() {
            return "draft " + number;
        }
    }
}
