package org.xinke.activities.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.xinke.activities.held.ActivityPictures;
import org.xinke.files.StoredFile;
import org.xinke.shared.Role;

/** A picture of an activity, for those who took part and those who hold it. Somebody else's answers 404. */
@Path("activity-pictures/{id}")
public class ActivityPicturesResource {
    private static final String TYPE = "image/jpeg";

    @Inject
    ActivityPictures pictures;

    @PathParam("id")
    long id;

    @GET
    @Produces(TYPE)
    @RolesAllowed({
        Role.Names.STUDENT,
        Role.Names.INSTRUCTOR,
        Role.Names.LEAD,
        Role.Names.CENTER,
        Role.Names.COLLEGE_OFFICER
    })
    @Operation(summary = "A picture of an activity; gone once consent was taken back")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string", format = "binary")))
    public Response picture() {
        StoredFile file = pictures.open(id);
        StreamingOutput body = out -> {
            try (file) {
                file.stream().transferTo(out);
            }
        };
        return Response.ok(body)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
