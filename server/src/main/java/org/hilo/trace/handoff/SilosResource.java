package org.hilo.trace.handoff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hilo.statistics.network.EiIndex;
import org.hilo.statistics.network.EiTest;
import org.hilo.statistics.network.Silos;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Silos for programs. */
@RestController
@RequestMapping("/api/v1/trace/handoff/silos")
@Tag(name = "trace")
class SilosResource {
    private final JourneyAnswers answers;
    private final Selections selections;

    SilosResource(JourneyAnswers answers, Selections selections) {
        this.answers = answers;
        this.selections = selections;
    }

    @Schema(description = "How far the areas of the selected journeys keep to themselves")
    record SilosAnswer(
            long journeys,

            @Schema(
                    description =
                            "E-I index of all areas beside chance; left out where there is nothing to compare, or fewer than five journeys")
            @Nullable
            SilosTest test,

            List<AreaSilo> areas) {}

    @Schema(description = "The E-I index of Krackhardt and Stern: −1 all ties within areas, 1 all between them")
    record SilosTest(
            @Schema(description = "activities that have an area")
            int activities,

            @Schema(description = "an activity directly following another, each pair once")
            int ties,

            double eiIndex,

            @Schema(description = "the mean over all ways to deal the areas out")
            double eiByChance,

            @Schema(description = "of an index as far from chance, on either side")
            double p,

            @Schema(description = "how often areas were dealt out")
            int permutations,

            long seed) {}

    @Schema(description = "One area; the figures of those through which too few journeys pass are left out")
    record AreaSilo(String area, @Nullable AreaFigures figures) {}

    @Schema(description = "How far one area keeps to itself, and how much passes through it")
    record AreaFigures(
            @Schema(description = "journeys that pass through it")
            long journeys,

            @Schema(description = "activities that it does most often")
            int activities,

            @Schema(description = "ties within it") long within,
            @Schema(description = "ties to other areas") long between,

            @Schema(description = "left out without ties") @Nullable
            Double eiIndex,

            @Schema(description = "what the index of an area of this size tends to") @Nullable
            Double eiByChance,

            @Schema(
                    description =
                            "share (0 to 1) of the shortest ways between other areas that lead through it (Freeman)")
            double betweenness,

            @Schema(description = "the same, a hand-off the shorter the more often it happens (Newman)")
            double betweennessByStrength) {}

    @Operation(
            summary = "How far areas keep to themselves",
            description = "lens, ending, from, until, where: as for the flow map; following: as for the hand-offs,"
                    + " for the ways between areas")
    @GetMapping
    SilosAnswer silos(@RequestParam MultiValueMap<String, String> parameters) {
        AreaSilos silos = AreaSilos.of(
                answers, selections.strictlyOfWork(parameters), Following.of(parameters.getFirst("following")));
        return new SilosAnswer(
                silos.journeys(),
                test(silos),
                silos.areas().stream()
                        .map(area -> new AreaSilo(area.name(), figures(area)))
                        .toList());
    }

    private static @Nullable SilosTest test(AreaSilos silos) {
        EiTest test = silos.test();
        Double index = test == null ? null : test.observed().value();
        return test == null || index == null
                ? null
                : new SilosTest(
                        silos.activities(),
                        silos.ties(),
                        index,
                        test.expected(),
                        test.different().p(),
                        silos.permutations(),
                        test.seed());
    }

    private static @Nullable AreaFigures figures(AreaSilos.OfArea area) {
        Silos.OfGroup figures = area.figures();
        if (figures == null) {
            return null;
        }
        EiIndex ties = figures.ties();
        return new AreaFigures(
                area.journeys(),
                figures.nodes(),
                Math.round(ties.internal()),
                Math.round(ties.external()),
                ties.value(),
                figures.byChance(),
                figures.betweenness(),
                figures.betweennessByStrength());
    }
}
