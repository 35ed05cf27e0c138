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

/** Who has completed the course, as a log. */
@Path("completions")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class CompletionsResource {
    @Inject
    FeedQueries queries;

    @GET
    @RolesAllowed({Role.Names.FEED_COMPLETIONS, Role.Names.ACADEMIC_AFFAIRS})
    @Operation(
            summary = "Who has completed the course, since a cursor",
            description =
                    "A log that only grows: keep next (header Xinke-Next) and come again with since=next. Scope completions:read. completed is false when a completion was taken back.")
    @ApiResponse(responseCode = "304", description = "Nothing is new since the answer with the ETag of If-None-Match")
    @ApiResponse(responseCode = "429", description = "Too many requests; Retry-After says when to come again")
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            description = "A stretch of the log; Link rel=next when there is more",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject("""
                                            {"items": [{"seq": 7, "number": "20260001", "name": "江听雨", "college": "C01",
                                              "course": "mental-health", "completed": true,
                                              "state": "PASSED", "at": "2026-12-28T02:00:00Z", "credits": 2.0, "hours": 32.00, "document": "成绩单"}], "next": "eGsxOjc", "more": false}""")))
    public FeedPage<FeedQueries.Completion> completions(@Valid @BeanParam FeedQuestion question) {
        return queries.completions(question.since, question.limit);
    }
}
