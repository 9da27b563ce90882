package org.hilo.trace.flow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Variants;
import org.hilo.trace.level.Levels;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flow map and the variants for programs. */
@RestController
@RequestMapping("/api/v1/trace")
@Tag(name = "trace")
class FlowResource {
    private final Flows flows;
    private final Levels levels;
    private final Selections selections;

    FlowResource(Flows flows, Levels levels, Selections selections) {
        this.flows = flows;
        this.levels = levels;
        this.selections = selections;
    }

    @Schema(description = "What directly follows what in the selected journeys")
    record FlowAnswer(
            @Schema(description = "journeys selected") long journeys,
            @Schema(description = "steps of these journeys") long events,
            List<Activity> activities,
            List<Path> paths) {}

    @Schema(description = "An activity of the flow map, or what stands for several at its level")
    record Activity(
            String name,

            @Schema(description = "the area that does it most often, null when never known") @Nullable
            String area,

            @Schema(description = "occurrences") long count,

            @Schema(description = "journeys with at least one occurrence")
            long journeys,

            @Schema(description = "journeys that begin here")
            long starts,

            @Schema(description = "journeys that end here") long ends,

            @Schema(description = "occurrences beyond the first in the same journey")
            long repeats) {}

    @Schema(description = "One activity directly following another")
    record Path(
            String from,
            String to,
            long count,
            long journeys,

            @Schema(description = "median time between the two, in seconds")
            double medianSeconds,

            @Schema(description = "nine of ten waited at most so many seconds")
            double p90Seconds,

            double meanSeconds) {}

    @Schema(description = "The most frequent sequences of activities")
    record VariantsAnswer(
            @Schema(description = "different sequences, listed or not")
            long total,

            @Schema(description = "journeys selected") long journeys,
            List<Sequence> variants) {}

    @Schema(description = "A sequence of activities that some journeys share exactly")
    record Sequence(
            List<String> activities,
            long count,
            @Schema(description = "0 to 1") double share,

            @Schema(description = "median time from first to last step, in seconds")
            double medianSeconds,

            @Schema(description = "scores that these journeys carry")
            long scores,

            @Schema(description = "mean score, null below five scores") @Nullable
            Double meanScore) {}

    @Operation(
            summary = "Flow map of the selected journeys",
            description =
                    "lens: what makes a journey; ending: where it ends (whole, after, gap, day, week, month, quarter, year),"
                            + " with after: an activity, may be repeated, or gap: a length of time such as 7d;"
                            + " from, until: first and last day of the period; where: filter text, may be repeated;"
                            + " level: activity (usual), area, or a level that people defined")
    @GetMapping("/flow")
    FlowAnswer flow(@RequestParam MultiValueMap<String, String> parameters) {
        FlowMap map = flows.map(
                selections.strictlyOfWork(parameters),
                levels.shown(parameters.getFirst("level")).level());
        return new FlowAnswer(
                map.journeys(),
                map.events(),
                map.nodes().stream()
                        .map(n -> new Activity(
                                n.activity(), n.area(), n.count(), n.journeys(), n.starts(), n.ends(), n.repeats()))
                        .toList(),
                map.edges().stream()
                        .map(e -> new Path(
                                e.from(),
                                e.to(),
                                e.count(),
                                e.journeys(),
                                e.waiting().medianSeconds(),
                                e.waiting().p90Seconds(),
                                e.waiting().meanSeconds()))
                        .toList());
    }

    @Operation(
            summary = "Variants of the selected journeys",
            description = "As the flow map, and variants: how many, 1 to 100")
    @GetMapping("/variants")
    VariantsAnswer variants(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = selections.strictlyOfWork(parameters);
        Variants variants = flows.variants(selection, FlowRequest.of(parameters).variants());
        return new VariantsAnswer(
                variants.total(),
                variants.journeys(),
                variants.top().stream()
                        .map(v -> new Sequence(
                                v.activities(),
                                v.count(),
                                (double) v.count() / Math.max(1, variants.journeys()),
                                v.medianSeconds(),
                                v.scores(),
                                v.scores() < Flows.FEWEST_SCORES ? null : Double.valueOf(v.meanScore())))
                        .toList());
    }
}
