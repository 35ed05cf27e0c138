package org.xinke.feed.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.xinke.feed.FeedPage;
import org.xinke.feed.FeedQueries;
import org.xinke.shared.Role;

/** Changes of coverage, as a log. */
@Path("coverage/changes")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class CoverageChangesResource {
    @Inject
    FeedQueries queries;

    @GET
    @RolesAllowed({Role.Names.FEED_COVERAGE, Role.Names.ACADEMIC_AFFAIRS})
    @Operation(
            summary = "Changes of coverage since a cursor",
            description =
                    "A log that only grows: keep next (header Xinke-Next) and come again with since=next. Scope coverage:read.")
    @ApiResponse(responseCode = "304", description = "Nothing is new since the answer with the ETag of If-None-Match")
    @ApiResponse(responseCode = "429", description = "Too many requests; Retry-After says when to come again")
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            description = "A stretch of the log; Link rel=next when there is more",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject("""
                                            {"items": [{"seq": 7, "number": "20260001", "name": "江听雨", "college": "C01",
                                              "major": "M0101", "schoolClass": "M0101-2601",
                                              "course": "mental-health", "from": "NOT_SCHEDULED", "to": "IN_PROGRESS", "cause": "ENROLMENT",
                                              "at": "2026-09-07T00:00:00Z", "document": "选课"}], "next": "eGsxOjc", "more": false}""")))
    public FeedPage<FeedQueries.CoverageMove> coverage(@Valid @BeanParam FeedQuestion question) {
        return queries.coverage(question.since, question.limit);
    }
}
