package org.hilo.trace.design;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hilo.platform.problem.Problem;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How journeys keep to a design, for programs. */
@RestController
@RequestMapping("/api/v1/trace/design")
@Tag(name = "trace")
class DesignResource {
    private final DesignRequests requests;
    private final Conformances conformances;
    private final Selections selections;

    DesignResource(DesignRequests requests, Conformances conformances, Selections selections) {
        this.requests = requests;
        this.conformances = conformances;
        this.selections = selections;
    }

    @Schema(description = "How the selected journeys keep to a design; figures are of the solved journeys")
    record ConformanceAnswer(
            @Schema(description = "name of the design") String design,

            @Schema(description = "version of the design") int version,

            @Schema(description = "selected journeys") long journeys,

            @Schema(description = "compared within the time allowed")
            long solved,

            @Schema(description = "without any deviation") long keeping,

            @Schema(description = "left out for fewer than five journeys") @Nullable
            DesignFigure keepingShare,

            @Schema(description = "mean over journeys, left out for fewer than five") @Nullable
            DesignFigure fitness,

            @Schema(description = "1 less what is left over, divided by the most that could be") @Nullable
            Double fitnessOfLog,

            @Schema(description = "in the order of the design")
            List<TouchpointAnswer> touchpoints,

            List<DeviationAnswer> deviations) {}

    @Schema(description = "A share or mean (0 to 1) with its 95 % interval")
    record DesignFigure(
            double value,
            double low,
            double high,
            @Schema(description = "journeys behind it") long n) {
        static @Nullable DesignFigure of(@Nullable Estimate estimate) {
            return estimate == null
                    ? null
                    : new DesignFigure(estimate.value(), estimate.low(), estimate.high(), estimate.n());
        }
    }

    @Schema(
            description =
                    "What became of a touchpoint, in journeys, one to four left out; the first four add up to the solved ones")
    record TouchpointAnswer(
            String stage,
            String name,
            @Nullable Long met,

            @Schema(description = "came, but out of order") @Nullable
            Long elsewhere,

            @Nullable Long skipped,

            @Schema(description = "did not come and need not") @Nullable
            Long free,

            @Nullable Long repeated,
            @Nullable Long late) {}

    @Schema(description = "How often one deviation happens")
    record DeviationAnswer(
            @Schema(description = "of the design, empty for activities that no touchpoint claims")
            String stage,

            String name,

            @Schema(allowableValues = {"skipped", "unexpected", "out_of_order", "repeated", "late"})
            String kind,

            @Schema(description = "left out where they are one to four") @Nullable
            Long journeys,

            @Schema(description = "of the solved journeys, left out for fewer than five") @Nullable
            DesignFigure share,

            @Schema(description = "in all") @Nullable Long times) {}

    @Operation(
            summary = "How journeys keep to a design",
            description =
                    "lens, ending, from, until, where: as for the flow map, by default the lens of the design;"
                            + " design: its name, by default the first one; seconds: 1 to 60 that comparing may take, usually 5")
    @GetMapping
    ConformanceAnswer conformance(@RequestParam MultiValueMap<String, String> parameters) {
        NamedDesign design = requests.design(parameters).orElseThrow(Problem::notFound);
        Selection selection = selections.strictlyOfWork(requests.withLens(parameters, design));
        DesignConformance found =
                conformances.of(selection, conformances.journey(design), DesignRequests.seconds(parameters));
        return new ConformanceAnswer(
                design.name(),
                design.version(),
                found.journeys(),
                found.solved(),
                found.keeping(),
                DesignFigure.of(found.share(found.keeping())),
                DesignFigure.of(found.fitness()),
                found.fitness() == null ? null : Double.valueOf(found.fitnessOfLog()),
                found.touchpoints().stream().map(DesignResource::answer).toList(),
                found.deviations().stream()
                        .map(one -> new DeviationAnswer(
                                one.stage(),
                                one.name(),
                                one.word(),
                                DesignConformance.told(one.journeys()),
                                DesignFigure.of(found.share(one.journeys())),
                                DesignConformance.told(one.journeys()) == null ? null : Long.valueOf(one.times())))
                        .toList());
    }

    private static TouchpointAnswer answer(TouchpointFigures one) {
        return new TouchpointAnswer(
                one.stage(),
                one.touchpoint().name(),
                DesignConformance.told(one.met()),
                DesignConformance.told(one.elsewhere()),
                DesignConformance.told(one.skipped()),
                DesignConformance.told(one.free()),
                DesignConformance.told(one.repeated()),
                DesignConformance.told(one.late()));
    }
}
