package org.xinke.exams.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.MyExam;
import org.xinke.exams.MyExamQueries;
import org.xinke.exams.attempts.Attempts;
import org.xinke.shared.Role;

/** The exams of the student who asks. */
@Path("exams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.STUDENT)
public class ExamsResource {
    private static final String WAY_ROUND =
            "Whether the paper goes round suicide, violence and loss; left out: as the student has"
                    + " read the lessons. Points, levels and number of questions are the same.";

    @Inject
    MyExamQueries exams;

    @Inject
    Attempts attempts;

    @GET
    @Operation(summary = "My exams, with my latest attempt of each")
    public List<MyExam> list() {
        return exams.mine();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of my exams")
    public MyExam show(@PathParam("id") long id) {
        return exams.one(new ExamId(id));
    }

    @POST
    @Path("{id}/attempts")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Start, or go on with the attempt that is running",
            description = "Any number of calls makes one paper. 422 before the opening, after the close, "
                    + "or when no attempt is left.")
    public Attempts.Started start(
            @PathParam("id") long id,
            @QueryParam("wayRound") @Parameter(description = WAY_ROUND) @Nullable Boolean wayRound) {
        return attempts.start(new ExamId(id), wayRound);
    }
}
