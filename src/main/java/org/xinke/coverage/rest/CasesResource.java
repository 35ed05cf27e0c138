package org.xinke.coverage.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xinke.coverage.CaseQueries;
import org.xinke.coverage.Coverage;
import org.xinke.coverage.CoverageCase;
import org.xinke.coverage.CoverageFiles;
import org.xinke.coverage.Decision;
import org.xinke.coverage.Derivation;
import org.xinke.files.StoredFile;
import org.xinke.shared.Role;

/** Single cases for the school's other systems, and what academic affairs decides. A college officer gets the own college alone. */
@Path("coverage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN, Role.Names.COLLEGE_OFFICER})
public class CasesResource {
    @Inject
    CaseQueries cases;

    @Inject
    Coverage coverage;

    @Inject
    CoverageFiles files;

    @GET
    @Path("people/{number}")
    @Operation(summary = "One student's case: state, history, and to where academic affairs may move it")
    public CoverageCase one(@PathParam("number") @Size(max = 64) String number) {
        return cases.one(number);
    }

    @POST
    @Path("people/{number}/decisions")
    @RolesAllowed(Role.Names.ACADEMIC_AFFAIRS)
    @Operation(summary = "Move a student by hand, with reason and document; version is that of the case")
    public CoverageCase decide(@PathParam("number") @Size(max = 64) String number, @Valid @NotNull Decision order) {
        coverage.decide(number, order);
        return cases.one(number);
    }

    @GET
    @Path("files/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The scan of a document on which a decision rests, always as a download")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    public Response file(@PathParam("id") long id) {
        CoverageFiles.Scan scan = files.open(id);
        StreamingOutput body = out -> {
            try (StoredFile file = scan.file()) {
                file.stream().transferTo(out);
            }
        };
        String name = URLEncoder.encode(scan.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, scan.type())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("derivations")
    @RolesAllowed(Role.Names.ACADEMIC_AFFAIRS)
    @Operation(summary = "Follow teaching plans, roster and enrolment now")
    public Derivation derive() {
        return coverage.derive();
    }
}
