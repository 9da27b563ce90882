package org.hilo.trace.rule;

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

/** How journeys keep to rules, for programs. */
@RestController
@RequestMapping("/api/v1/trace/rule")
@Tag(name = "trace")
class RuleResource {
    private final RuleRequests requests;
    private final RuleAnswers answers;
    private final Selections selections;

    RuleResource(RuleRequests requests, RuleAnswers answers, Selections selections) {
        this.requests = requests;
        this.answers = answers;
        this.selections = selections;
    }

    @Schema(description = "How one rule fared in the selected journeys")
    record RuleFare(
            String rule,
            @Schema(description = "looked at") long journeys,

            @Schema(description = "in which something activated it; counts of one to four are left out") @Nullable
            Long concerned,

            @Nullable Long kept,
            @Nullable Long broken,

            @Schema(description = "concerned journeys that cannot be judged yet") @Nullable
            Long undecided,

            @Schema(description = "of the decided ones, left out for fewer than five") @Nullable
            RuleShare brokenShare,

            long activations,
            long fulfilled,
            @Nullable Long violated,
            @Nullable Long pending) {}

    @Schema(description = "A share (0 to 1) with its 95 % interval after Wilson")
    record RuleShare(
            double value,
            double low,
            double high,
            @Schema(description = "journeys behind it") long n) {}

    @Operation(
            summary = "How journeys keep to rules",
            description = "lens, ending, from, until, where: as for the flow map, by default the lens of the rules;"
                    + " rules: the name under which they are kept, by default the first")
    @GetMapping
    List<RuleFare> rules(@RequestParam MultiValueMap<String, String> parameters) {
        NamedRules rules = requests.rules(parameters).orElseThrow(Problem::notFound);
        Selection selection = selections.strictlyOfWork(requests.withLens(parameters, rules));
        return RuleAnswers.figures(answers.of(selection, rules), rules.rules(selection.zone())).stream()
                .map(RuleResource::fare)
                .toList();
    }

    private static RuleFare fare(RuleFigures one) {
        Estimate share = one.brokenShare();
        return new RuleFare(
                one.name(),
                one.tally().journeys(),
                RuleFigures.told(one.tally().activatedJourneys()),
                RuleFigures.told(one.kept()),
                RuleFigures.told(one.tally().violatedJourneys()),
                RuleFigures.told(one.tally().pendingViolated()),
                share == null ? null : new RuleShare(share.value(), share.low(), share.high(), share.n()),
                one.tally().activations(),
                one.tally().fulfilled(),
                one.violated(),
                one.pending());
    }
}
