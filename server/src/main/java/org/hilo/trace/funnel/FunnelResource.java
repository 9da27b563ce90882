package org.hilo.trace.funnel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel for programs. */
@RestController
@RequestMapping("/api/v1/trace/funnel")
@Tag(name = "trace")
class FunnelResource {
    private final Funnels funnels;
    private final Selections selections;

    FunnelResource(Funnels funnels, Selections selections) {
        this.funnels = funnels;
        this.selections = selections;
    }

    @Schema(description = "How far the selected journeys come on a way of activities")
    record FunnelAnswer(
            @Schema(description = "in the order of the way; empty when no journey is selected")
            List<FunnelStep> steps) {}

    @Schema(description = "One activity of the way; counts, shares and times of one to four journeys are left out")
    record FunnelStep(
            String activity,

            @Schema(description = "journeys that came so far") @Nullable
            Long journeys,

            @Schema(description = "of those who came to the first activity") @Nullable
            FunnelShare ofFirst,

            @Schema(description = "of those who came to the activity before") @Nullable
            FunnelShare ofPrevious,

            @Schema(description = "went no further but still may: the log ended before their patience did") @Nullable
            Long open,

            @Schema(description = "went no further though their patience has ended") @Nullable
            Long abandoned,

            @Schema(description = "how long one may still go on, in seconds") @Nullable
            Double patienceSeconds,

            @Schema(description = "median time from the activity before, in seconds") @Nullable
            Double medianSeconds,

            @Schema(description = "by which share of itself the median may be wrong at most: 0 up to a million waits")
            double medianError) {}

    @Schema(description = "A share (0 to 1) with its 95 % interval after Wilson")
    record FunnelShare(
            double value,
            double low,
            double high,
            @Schema(description = "journeys behind it") long n) {}

    @Operation(
            summary = "How far journeys come",
            description =
                    "lens, ending, from, until, where: as for the flow map; step1 to step8: activities in order, at"
                            + " least two, by default those of the most frequent variant; patience_days: how long one may still go on,"
                            + " by default the time in which 95 % of those went on that did")
    @GetMapping
    FunnelAnswer funnel(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = selections.strictlyOfWork(parameters);
        return new FunnelAnswer(funnels.stages(selection, funnels.request(selection, parameters)).stream()
                .map(stage -> new FunnelStep(
                        stage.activity(),
                        FunnelStage.told(stage.reached()),
                        share(stage.ofFirst()),
                        share(stage.ofPrevious()),
                        FunnelStage.told(stage.open()),
                        FunnelStage.told(stage.abandoned()),
                        stage.patienceSeconds(),
                        stage.medianSeconds(),
                        stage.error()))
                .toList());
    }

    private static @Nullable FunnelShare share(@Nullable Estimate share) {
        return share == null ? null : new FunnelShare(share.value(), share.low(), share.high(), share.n());
    }
}
