package org.hilo.trace.handoff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hilo.engine.Handoffs;
import org.hilo.engine.Question;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selections;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hand-offs for programs. */
@RestController
@RequestMapping("/api/v1/trace/handoff")
@Tag(name = "trace")
class HandoffResource {
    private final JourneyAnswers answers;
    private final Selections selections;

    HandoffResource(JourneyAnswers answers, Selections selections) {
        this.answers = answers;
        this.selections = selections;
    }

    @Schema(description = "Work passing between areas in the selected journeys")
    record HandoffAnswer(
            @Schema(description = "steps looked at") long steps,

            @Schema(description = "how many of them have no area")
            long stepsWithoutArea,

            List<Crossing> handoffs) {}

    @Schema(description = "Work passing from one area directly to another")
    record Crossing(
            @Schema(description = "area, empty when nobody recorded it")
            String from,

            @Schema(description = "area, empty when nobody recorded it")
            String to,

            @Schema(description = "how often") long count,
            @Schema(description = "in how many journeys") long journeys,

            @Schema(description = "between the last step of the one and the first of the other, in seconds")
            double medianSeconds,

            @Schema(description = "nine of ten waited at most so many seconds")
            double p90Seconds,

            @Schema(description = "in seconds") double meanSeconds,

            @Schema(description = "how many end with a customer who answers, such as a survey")
            long answers,

            @Schema(description = "how many were answered by the next hand-off going back")
            long pingPong) {}

    @Operation(
            summary = "Hand-offs between areas",
            description =
                    "lens, ending, from, until, where: as for the flow map;"
                            + " following: direct (the next step in time, usual) or causal (the next step that the other one caused)")
    @GetMapping
    HandoffAnswer handoffs(@RequestParam MultiValueMap<String, String> parameters) {
        Handoffs handoffs = answers.ask(
                selections.strictlyOfWork(parameters),
                Question.handoffs(Following.of(parameters.getFirst("following")).succession()));
        return new HandoffAnswer(
                handoffs.steps(),
                handoffs.stepsWithoutArea(),
                handoffs.handoffs().stream()
                        .map(h -> new Crossing(
                                h.from(),
                                h.to(),
                                h.count(),
                                h.journeys(),
                                h.waiting().medianSeconds(),
                                h.waiting().p90Seconds(),
                                h.waiting().meanSeconds(),
                                h.answers(),
                                h.pingPong()))
                        .toList());
    }
}
