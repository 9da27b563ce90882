package org.hilo.trace.promise;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hilo.engine.PromiseOutcome;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises for programs. */
@RestController
@RequestMapping("/api/v1/trace/promise")
@Tag(name = "trace")
class PromiseResource {
    private final Promises promises;
    private final Selections selections;

    PromiseResource(Promises promises, Selections selections) {
        this.promises = promises;
        this.selections = selections;
    }

    @Schema(description = "Every declared promise and what became of it in the selected journeys")
    record PromisesAnswer(List<PromiseAnswer> promises) {}

    @Schema(description = "A promise and what became of it")
    record PromiseAnswer(
            String name,

            @Schema(description = "attribute that says until when")
            String attribute,

            @Schema(description = "activity that delivers") String delivered,

            @Schema(description = "journeys in which it was made")
            long made,

            @Schema(description = "delivered in time") long kept,

            @Schema(description = "delivered after the time")
            long late,

            @Schema(description = "not delivered so far") long never,

            @Schema(description = "the part of never whose time lies after the last event")
            long open,

            Scored keptScores,
            Scored lateScores,
            Scored neverScores) {}

    @Schema(description = "Scores of a group")
    record Scored(
            @Schema(description = "scores") long n,

            @Schema(description = "null below five scores") @Nullable
            Double mean,

            @Schema(description = "lower end of the 95 % interval") @Nullable
            Double low,

            @Schema(description = "upper end of the 95 % interval") @Nullable
            Double high) {}

    @Operation(
            summary = "Promises and what became of them",
            description = "lens, from, until, where: as for the flow map")
    @GetMapping
    PromisesAnswer promises(@RequestParam MultiValueMap<String, String> parameters) {
        return new PromisesAnswer(promises.results(selections.strictlyOfWork(parameters)).stream()
                .map(PromiseResource::answer)
                .toList());
    }

    private static PromiseAnswer answer(PromiseResult result) {
        PromiseOutcome outcome = result.outcome();
        return new PromiseAnswer(
                result.promise().name(),
                result.promise().attribute(),
                result.promise().delivered(),
                outcome.made(),
                outcome.kept(),
                outcome.late(),
                outcome.never(),
                outcome.open(),
                scored(outcome.keptScores().n(), result.keptScore()),
                scored(outcome.lateScores().n(), result.lateScore()),
                scored(outcome.neverScores().n(), result.neverScore()));
    }

    private static Scored scored(long n, @Nullable Estimate estimate) {
        return estimate == null
                ? new Scored(n, null, null, null)
                : new Scored(n, estimate.value(), estimate.low(), estimate.high());
    }

    static @Nullable Double value(@Nullable Estimate estimate) {
        return estimate == null ? null : Double.valueOf(estimate.value());
    }
}
