package org.xinke.figures.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.Coverage;
import org.xinke.coverage.CoverageCase;
import org.xinke.coverage.CoverageFiles;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.Decision;
import org.xinke.coverage.Derivation;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoveragePerson;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.CoverageSort;
import org.xinke.figures.Cut;
import org.xinke.files.StoredFile;
import org.xinke.progress.LearningFigures;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** Coverage for the school's other systems: figures, names, single cases. A college officer gets the own college alone. */
@Path("coverage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN, Role.Names.COLLEGE_OFFICER})
public class CoverageResource {
    private static final String STATES =
            "DUE|COVERED|LEARNING|UNSCHEDULED|REPEATING|AWAY|LEFT|NOT_SCHEDULED|IN_PROGRESS|"
                    + "PASSED|FAILED|DEFERRED|RESIT|RETAKE|EXEMPT|SUSPENDED|TRANSFER_PENDING|WITHDRAWN";

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    @Inject
    CoverageQueries queries;

    @Inject
    Coverage coverage;

    @Inject
    CoverageFiles files;

    private static @Nullable LocalDate day(@Nullable String on) {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new RuleViolation("coverage.error.day");
        }
    }

    @GET
    @RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN, Role.Names.COLLEGE_OFFICER, Role.Names.FEED_COVERAGE})
    @Operation(
            summary = "Figures by college, major or class; cohort is the year of entry, without it all years; on: as at"
                    + " the end of that day")
    public CoverageReport figures(
            @QueryParam("by") @DefaultValue("college") @Pattern(regexp = "college|major|class") String by,
            @QueryParam("cohort") @Nullable Integer cohort,
            @QueryParam("college") @Nullable String college,
            @QueryParam("major") @Nullable String major,
            @QueryParam("campus") @Nullable String campus,
            @QueryParam("level") @Nullable String level,
            @QueryParam("term") @Nullable String term,
            @QueryParam("on") @Nullable @Pattern(regexp = DAY) String on) {
        CoverageFilter filter =
                new CoverageFilter(cohort, college, major, null, Set.of(), "", new Cut(campus, level, term, day(on)));
        queries.place(filter);
        CoverageBy grouping = CoverageBy.valueOf(by.toUpperCase(Locale.ROOT));
        return CoverageReport.of(cohort, grouping, queries.lines(grouping, filter));
    }

    @GET
    @Path("across")
    @Operation(summary = "Figures by year of entry, campus, level or term of the plan; on: as at the end of that day")
    public List<CoverageReport.Part> across(
            @QueryParam("by") @DefaultValue("campus") @Pattern(regexp = "cohort|campus|level|term") String by,
            @QueryParam("cohort") @Nullable Integer cohort,
            @QueryParam("college") @Nullable String college,
            @QueryParam("on") @Nullable @Pattern(regexp = DAY) String on) {
        CoverageFilter filter =
                new CoverageFilter(cohort, college, null, null, Set.of(), "", new Cut(null, null, null, day(on)));
        queries.place(filter);
        return queries.across(CoverageAcross.valueOf(by.toUpperCase(Locale.ROOT)), filter).stream()
                .map(CoverageReport.Part::of)
                .toList();
    }

    @GET
    @Path("learning")
    @Operation(summary = "What those in progress have done so far, as sums")
    public LearningFigures learning(
            @QueryParam("cohort") @Nullable Integer cohort,
            @QueryParam("college") @Nullable String college,
            @QueryParam("major") @Nullable String major) {
        CoverageFilter filter = new CoverageFilter(cohort, college, major, null, Set.of(), "");
        queries.place(filter);
        return queries.learning(filter);
    }

    @GET
    @Path("people")
    @Operation(summary = "The names behind a figure, page by page; state is a state, a group of states or DUE")
    public Page<CoveragePerson> people(
            @QueryParam("cohort") @Nullable Integer cohort,
            @QueryParam("college") @Nullable String college,
            @QueryParam("major") @Nullable String major,
            @QueryParam("class") @Nullable String schoolClass,
            @QueryParam("state") @Nullable @Pattern(regexp = STATES) String state,
            @QueryParam("on") @Nullable @Pattern(regexp = DAY) String on,
            @QueryParam("q") @DefaultValue("") @Size(max = 40) String search,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500) int size) {
        CoverageFilter filter = new CoverageFilter(
                cohort,
                college,
                major,
                schoolClass,
                state == null ? Set.of() : CoverageGroup.named(state),
                search,
                new Cut(null, null, null, day(on)));
        queries.place(filter);
        return new Page<>(
                queries.people(filter, CoverageSort.NUMBER, false, page * size, size),
                page,
                size,
                queries.count(filter));
    }

    @GET
    @Path("people/{number}")
    @Operation(summary = "One student's case: state, history, and to where academic affairs may move it")
    public CoverageCase one(@PathParam("number") String number) {
        return queries.one(number);
    }

    @POST
    @Path("people/{number}/decisions")
    @RolesAllowed(Role.Names.ACADEMIC_AFFAIRS)
    @Operation(summary = "Move a student by hand, with reason and document; version is that of the case")
    public CoverageCase decide(@PathParam("number") String number, @Valid @NotNull Decision order) {
        coverage.decide(number, order);
        return queries.one(number);
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
