package org.xinke.exams.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptResult;
import org.xinke.exams.ResultQueries;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.exams.attempts.AttemptClock;
import org.xinke.exams.attempts.AttemptPaper;
import org.xinke.exams.attempts.Attempts;
import org.xinke.exams.attempts.HandedIn;
import org.xinke.exams.attempts.PaperQueries;
import org.xinke.exams.attempts.SavedAnswers;
import org.xinke.exams.ending.EndOfExam;
import org.xinke.exams.ending.LateAnswer;
import org.xinke.exams.ending.LateAnswers;
import org.xinke.exams.ending.LateKept;
import org.xinke.questions.AnswerValue;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** A paper on the device: read, save, hand in. Somebody else's attempt answers 404. */
@Path("attempts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.STUDENT)
public class AttemptsResource {
    @Inject
    Attempts attempts;

    @Inject
    EndOfExam endOfExam;

    @Inject
    LateAnswers lateAnswers;

    @Inject
    PaperQueries papers;

    @Inject
    ResultQueries results;

    @PathParam("id")
    long id;

    @GET
    @Operation(summary = "The paper with the answers stored so far, and the time left")
    public AttemptPaper show() {
        return papers.paper(attempt());
    }

    @GET
    @Path("clock")
    @Operation(summary = "Server time, deadline and state, in a few bytes")
    public AttemptClock clock() {
        return papers.clock(attempt());
    }

    @POST
    @Path("window")
    @Operation(
            summary = "Make this window the one that writes, and read the paper",
            description = "The window that wrote before gets 409 exams.error.otherWindow at its next save.")
    public AttemptPaper takeOver(@Valid @NotNull Window window) {
        attempts.takeOver(attempt(), window.windowId());
        return papers.paper(attempt());
    }

    @PUT
    @Path("answers/{position}")
    @Operation(
            summary = "Save one answer",
            description = "Only a larger seq replaces what is stored; the answer says which seq is stored now.")
    public Saved save(@PathParam("position") @Min(1) @Max(500) int position, @Valid @NotNull Answer answer) {
        SavedAnswers saved = attempts.save(
                attempt(), answer.windowId(), List.of(new AnswerSave(position, answer.seq(), answer.value())));
        return saved.answers().stream()
                .findFirst()
                .map(one -> new Saved(one.seq(), one.savedAt(), saved.deadline(), saved.serverTime()))
                .orElseThrow(NotFound::new);
    }

    @PUT
    @Path("answers")
    @Operation(summary = "Save what a device kept while it was offline, in one go")
    public SavedAnswers saveAll(@Valid @NotNull Answers answers) {
        return attempts.save(attempt(), answers.windowId(), answers.answers());
    }

    @PUT
    @Path("late-answers")
    @Operation(
            summary = "Bring what could not be saved before time ended the paper",
            description =
                    "It waits for a decision and counts only when it is given. 422 exams.error.stillOpen while answers"
                            + " can still be saved, exams.error.closed when the paper was handed in, exams.error.lateOver when it"
                            + " is too long ago. Bringing the same again changes nothing; of two the larger seq stays.")
    public LateKept bringLate(@Valid @NotNull Late brought) {
        return lateAnswers.keep(attempt(), brought.answers());
    }

    @POST
    @Path("hand-in")
    @Operation(summary = "Hand in, with what is not yet saved; doing it again answers the same")
    public HandedIn handIn(@Valid @NotNull Rest rest) {
        return endOfExam.handIn(attempt(), rest.windowId(), rest.answers() == null ? List.of() : rest.answers());
    }

    @GET
    @Path("result")
    @Operation(summary = "The result; points, keys and reasons only after the release")
    public AttemptResult result() {
        return results.result(attempt());
    }

    private AttemptId attempt() {
        return new AttemptId(id);
    }

    /** Which window writes. */
    public record Window(@NotBlank @Size(max = 64) String windowId) {}

    /** An answer, by which window, and how new. */
    public record Answer(
            @NotBlank @Size(max = 64) String windowId,
            @Min(1) @Max(AnswerSave.MAX_SEQ) long seq,
            @NotNull @Valid AnswerValue value) {}

    /** Several answers of one window. */
    public record Answers(
            @NotBlank @Size(max = 64) String windowId,
            @NotEmpty @Size(max = 200) List<@Valid AnswerSave> answers) {}

    /** Answers that time cut off. */
    public record Late(@NotEmpty @Size(max = 200) List<@Valid LateAnswer> answers) {}

    /** What is left to save at the end; the window is left out by clients that have none. */
    public record Rest(
            @Nullable @Size(max = 64) String windowId,
            @Nullable @Size(max = 200) List<@Valid AnswerSave> answers) {}

    /** What is stored now. */
    public record Saved(long seq, Instant savedAt, Instant deadline, Instant serverTime) {}
}
