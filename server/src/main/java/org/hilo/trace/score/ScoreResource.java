package org.hilo.trace.score;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.FilterWords;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Score differences for programs. */
@RestController
@RequestMapping("/api/v1/trace/score")
@Tag(name = "trace")
class ScoreResource {
    private final Drivers drivers;
    private final Selections selections;

    ScoreResource(Drivers drivers, Selections selections) {
        this.drivers = drivers;
        this.selections = selections;
    }

    @Schema(description = "What goes together with better or worse scores")
    record ScoreAnswer(
            @Schema(description = "the condition asked about, null when none was") @Nullable
            Comparison asked,

            @Schema(description = "how many conditions the adjusted p values take into account")
            int looked,

            @Schema(description = "every activity and passage, sure and large differences first")
            List<Comparison> ranking) {}

    @Schema(
            description = "Scores of journeys with something against those without it; figures over fewer than five"
                    + " scores are left out")
    record Comparison(
            @Schema(description = "as filter text") String condition,

            @Schema(description = "scored journeys in which it held before their last score")
            long journeysWith,

            @Schema(description = "the other scored journeys")
            long journeysWithout,

            @Nullable Figure with,
            @Nullable Figure without,
            @Nullable Figure difference,

            @Schema(description = "p of no difference, after Welch") @Nullable
            Double p,

            @Schema(description = "the same, adjusted after Benjamini and Hochberg") @Nullable
            Double adjustedP) {}

    @Schema(description = "A figure with its 95 % interval")
    record Figure(
            double value,
            double low,
            double high,
            @Schema(description = "scores behind it") long n) {}

    @Operation(
            summary = "Score by journey",
            description =
                    "Each journey counts once, with its last score, and only what happened before that score counts as"
                            + " a condition. lens, from, until, where: as for the flow map; condition: filter text of what the"
                            + " ones have")
    @GetMapping
    ScoreAnswer score(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = selections.strictlyOfWork(parameters);
        ScoreRequest request = ScoreRequest.of(parameters, selection.zone());
        FilterProblem problem = request.problem();
        if (problem != null) {
            throw FilterWords.problem(problem, "condition");
        }
        Filter condition = request.condition();
        Drivers.Ranking ranking = drivers.ranking(selection);
        return new ScoreAnswer(
                condition == null ? null : comparison(drivers.contrast(selection, condition)),
                ranking.looked(),
                ranking.contrasts().stream().map(ScoreResource::comparison).toList());
    }

    private static Comparison comparison(Contrast contrast) {
        Difference difference = contrast.difference();
        return new Comparison(
                contrast.condition().toString(),
                contrast.with().n(),
                contrast.without().n(),
                figure(contrast.meanWith()),
                figure(contrast.meanWithout()),
                difference == null
                        ? null
                        : new Figure(
                                difference.value(),
                                difference.low(),
                                difference.high(),
                                difference.nFirst() + difference.nSecond()),
                difference == null ? null : Double.valueOf(difference.p()),
                difference == null ? null : Double.valueOf(contrast.adjustedP()));
    }

    private static @Nullable Figure figure(@Nullable Estimate estimate) {
        return estimate == null ? null : new Figure(estimate.value(), estimate.low(), estimate.high(), estimate.n());
    }
}
