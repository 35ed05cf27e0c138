package org.xinke.feed.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.xinke.feed.FeedPage;
import org.xinke.feed.FeedQueries;
import org.xinke.feed.OneRosterResults;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;

/** Published grades and their corrections, as a log. */
@Path("grades")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class GradesResource {
    @Inject
    FeedQueries queries;

    @Inject
    OneRosterResults oneRoster;

    @GET
    @RolesAllowed({Role.Names.FEED_GRADES, Role.Names.ACADEMIC_AFFAIRS})
    @Operation(
            summary = "Published grades and corrections since a cursor",
            description =
                    "A log that only grows: keep next (header Xinke-Next) and come again with since=next. Scope grades:read. Of one sitting the highest revision counts.")
    @ApiResponse(responseCode = "304", description = "Nothing is new since the answer with the ETag of If-None-Match")
    @ApiResponse(responseCode = "429", description = "Too many requests; Retry-After says when to come again")
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            description = "A stretch of the log; Link rel=next when there is more",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject("""
                                            {"items": [{"seq": 7, "number": "20260001", "name": "江听雨", "college": "C01",
                                              "course": "mental-health", "term": "2026-2027-1",
                                              "section": "2026-2027-1-001", "sitting": "FIRST", "revision": 1, "points": 82.00, "passed": true,
                                              "credits": 2.0, "hours": 32.00, "document": "成绩单", "publishedAt": "2026-12-28T02:00:00Z"}], "next": "eGsxOjc", "more": false}""")))
    public FeedPage<FeedQueries.PublishedLine> grades(@Valid @BeanParam FeedQuestion question) {
        return queries.grades(question.since, question.limit);
    }

    @GET
    @Path("oneroster")
    @Produces("application/zip")
    @RolesAllowed({Role.Names.FEED_GRADES, Role.Names.ACADEMIC_AFFAIRS})
    @Operation(
            summary = "All grades that count as OneRoster 1.2 CSV files in a zip",
            description =
                    "categories, lineItems (one for each section and sitting) and results, with the manifest. A student is known by the student number, a class by the code of the section. Scope grades:read.")
    @ApiResponse(
            responseCode = "200",
            description = "manifest.csv, categories.csv, lineItems.csv, results.csv",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    public Response oneRoster() {
        StreamingOutput file = oneRoster::write;
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"oneroster-results.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .language(Texts.CHINESE)
                .build();
    }
}
