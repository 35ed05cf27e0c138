package org.xinke.journal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.xinke.journal.PracticeSheet;
import org.xinke.journal.PracticeSheets;
import org.xinke.journal.SavedDraft;
import org.xinke.shared.Role;

/** A practice piece's sheet, for its author only; no parameter names a person. */
@Path("lessons/{lessonId}/practice/{blockId}")
@RolesAllowed(Role.Names.STUDENT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PracticeResource {
    @Inject
    PracticeSheets sheets;

    @GET
    @Operation(
            summary = "The caller's own sheet of a practice piece",
            description = "Number 0 and an empty sheet before the first. 404 when the caller never opened the lesson.")
    public PracticeSheet own(
            @PathParam("lessonId") @Size(max = 100) String lessonId,
            @PathParam("blockId") @Size(max = 100) String blockId) {
        return sheets.own(lessonId, blockId);
    }

    @PUT
    @Operation(
            summary = "Keep the caller's own sheet",
            description = "409 when it was saved or erased elsewhere since the sheet of this number.")
    public SavedDraft save(
            @PathParam("lessonId") @Size(max = 100) String lessonId,
            @PathParam("blockId") @Size(max = 100) String blockId,
            @Valid @NotNull NewSheet sheet) {
        return sheets.save(lessonId, blockId, sheet.sheet(), sheet.number());
    }

    @DELETE
    @Operation(summary = "Erase the caller's own sheet; nothing of it stays")
    public void erase(
            @PathParam("lessonId") @Size(max = 100) String lessonId,
            @PathParam("blockId") @Size(max = 100) String blockId) {
        sheets.erase(lessonId, blockId);
    }

    /**
     * What the piece keeps, in the piece's own words; the server does not look into it.
     *
     * @param number of the sheet that this window began with, 0 when there was none
     */
    public record NewSheet(
            @NotNull @Size(max = PracticeSheets.LONGEST) String sheet,
            @Min(0) int number) {
        /** Keeps the text out of every log. */
        @Override
        public String toString() {
            return "practice sheet " + number;
        }
    }
}
