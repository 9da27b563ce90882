package org.hilo.trace.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.hilo.statistics.Difference;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The comparison for programs. */
@RestController
@RequestMapping("/api/v1/trace/compare")
@Tag(name = "trace")
class CompareResource {
    private final Comparisons comparisons;
    private final Selections selections;

    CompareResource(Comparisons comparisons, Selections selections) {
        this.comparisons = comparisons;
        this.selections = selections;
    }

    @Schema(description = "Two selections of journeys held against each other; an association, never a cause")
    record CompareAnswer(
            ComparedSide a,
            ComparedSide b,

            @Schema(description = "how many differences the adjusted p values take into account")
            int tested,

            @Schema(description = "how many of them are proven")
            long proven,

            @Schema(description = "shares of journeys by activity, start, end and path; proven and large ones first")
            List<SharesDiffer> shares,

            @Schema(description = "median waits by path, each journey with its first passage")
            List<WaitsDiffer> waits,

            @Schema(description = "shares of journeys by sequence, for the most frequent ones of each side")
            List<SharesDiffer> variants) {}

    @Schema(description = "One of the two selections")
    record ComparedSide(
            @Schema(description = "as filter text") String where,
            @Schema(description = "journeys selected") long journeys) {}

    @Schema(description = "The share of journeys that fulfil a condition, on both sides")
    record SharesDiffer(
            @Schema(description = "activity, start, end, path or variant")
            String kind,

            @Schema(description = "one activity, two of a path, or all of a variant")
            List<String> activities,

            @Schema(description = "as filter text") String condition,
            long journeysA,
            long journeysB,
            @Schema(description = "0 to 1") double shareA,
            double shareB,

            @Schema(description = "share of A less share of B")
            DifferenceWithDoubt difference,

            @Schema(
                    description =
                            "proven, open (may be chance), few (too few journeys to test), or given (follows from how"
                                    + " the sides were chosen)")
            String conclusion) {}

    @Schema(description = "The median wait on a path, on both sides")
    record WaitsDiffer(
            String from,
            String to,

            @Schema(description = "journeys that take the path")
            long journeysA,

            long journeysB,
            double medianSecondsA,
            double medianSecondsB,

            @Schema(description = "median of A less median of B, in seconds; null where the waits show no spread")
            @Nullable
            DifferenceWithDoubt difference,

            @Schema(description = "as for shares") String conclusion) {}

    @Schema(description = "A difference with its 95 % interval")
    record DifferenceWithDoubt(
            double value,
            double low,
            double high,

            @Schema(description = "p of no difference, null where it was not tested") @Nullable
            Double p,

            @Schema(description = "the same, adjusted after Benjamini and Hochberg") @Nullable
            Double adjustedP) {}

    @Operation(
            summary = "Two selections compared",
            description =
                    "lens, from, until, where: as for the flow map, for both sides; a, b: filter text of each side, b may be"
                            + " left out for the rest. Instead of a and b: low and high for scores, since and to (days) for a"
                            + " period against the one before. Sides that share journeys are refused.")
    @GetMapping
    CompareAnswer compare(@RequestParam MultiValueMap<String, String> parameters) {
        Selection base = selections.strictlyOfWork(parameters);
        Sides sides = comparisons.comparable(
                CompareRequest.of(parameters, base.zone()).strictSides(base));
        Compared compared = comparisons.compare(sides);
        return new CompareAnswer(
                new ComparedSide(sides.a().toString(), compared.a().journeys()),
                new ComparedSide(sides.b().toString(), compared.b().journeys()),
                compared.tested(),
                compared.proven(),
                compared.shares().stream().map(CompareResource::shares).toList(),
                compared.waits().stream().map(CompareResource::waits).toList(),
                compared.variants().stream().map(CompareResource::shares).toList());
    }

    private static SharesDiffer shares(ShareDifference share) {
        return new SharesDiffer(
                word(share.kind()),
                share.activities(),
                share.condition().toString(),
                share.a().journeys(),
                share.b().journeys(),
                share.a().value(),
                share.b().value(),
                withDoubt(share.difference(), share.adjustedP()),
                word(share.certainty()));
    }

    private static WaitsDiffer waits(WaitDifference wait) {
        Difference difference = wait.difference();
        return new WaitsDiffer(
                wait.from(),
                wait.to(),
                wait.a().journeys(),
                wait.b().journeys(),
                wait.a().medianSeconds(),
                wait.b().medianSeconds(),
                difference == null ? null : withDoubt(difference, wait.adjustedP()),
                word(wait.certainty()));
    }

    private static DifferenceWithDoubt withDoubt(Difference difference, double adjustedP) {
        boolean wasTested = !Double.isNaN(adjustedP);
        return new DifferenceWithDoubt(
                difference.value(),
                difference.low(),
                difference.high(),
                wasTested ? Double.valueOf(difference.p()) : null,
                wasTested ? Double.valueOf(adjustedP) : null);
    }

    private static String word(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT);
    }
}
