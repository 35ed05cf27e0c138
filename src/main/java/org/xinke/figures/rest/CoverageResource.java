package org.xinke.figures.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageGroup;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoveragePerson;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.CoverageSort;
import org.xinke.figures.Cut;
import org.xinke.progress.LearningFigures;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** Coverage for the school's other systems: figures and names. A college officer gets the own college alone. */
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

    private static @Nullable LocalDate day(@Nullable String on) {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new RuleViolation("figures.error.day");
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
            @QueryParam("college") @Nullable @Size(max = 40) String college,
            @QueryParam("major") @Nullable @Size(max = 40) String major,
            @QueryParam("campus") @Nullable @Size(max = 40) String campus,
            @QueryParam("level") @Nullable @Size(max = 40) String level,
            @QueryParam("term") @Nullable @Size(max = 40) String term,
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
            @QueryParam("college") @Nullable @Size(max = 40) String college,
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
            @QueryParam("college") @Nullable @Size(max = 40) String college,
            @QueryParam("major") @Nullable @Size(max = 40) String major) {
        CoverageFilter filter = new CoverageFilter(cohort, college, major, null, Set.of(), "");
        queries.place(filter);
        return queries.learning(filter);
    }

    @GET
    @Path("people")
    @Operation(summary = "The names behind a figure, page by page; state is a state, a group of states or DUE")
    public Page<CoveragePerson> people(
            @QueryParam("cohort") @Nullable Integer cohort,
            @QueryParam("college") @Nullable @Size(max = 40) String college,
            @QueryParam("major") @Nullable @Size(max = 40) String major,
            @QueryParam("class") @Nullable @Size(max = 40) String schoolClass,
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
}
