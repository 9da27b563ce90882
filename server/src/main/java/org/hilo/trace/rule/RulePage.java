package org.hilo.trace.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Html;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.CsvTable;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.SelectionView;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How journeys keep to rules, as a page and as a file. */
@Controller
@RequestMapping("/trace/rule")
class RulePage {
    private final RuleSets sets;
    private final RuleRequests requests;
    private final RuleAnswers answers;
    private final Selections selections;

    RulePage(RuleSets sets, RuleRequests requests, RuleAnswers answers, Selections selections) {
        this.sets = sets;
        this.requests = requests;
        this.answers = answers;
        this.selections = selections;
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        NamedRules rules = requests.rules(parameters).orElse(null);
        Selection selection = selections.ofWork(requests.withLens(parameters, rules));
        List<String> names = sets.all().stream().map(NamedRules::name).toList();
        Map<String, String> kept = rules == null ? Map.of() : Map.of("rules", rules.name());
        SelectionView bar = selections.bar(selection, "/trace/rule", kept);
        long total = selections.log(selection).journeyCount();
        if (rules == null || total == 0) {
            return Html.of("trace/rule/show", new RuleView(bar, names, rules, List.of(), 0, total));
        }
        RuleAnswer answer = answers.of(selection, rules);
        List<RuleFigures> figures = RuleAnswers.figures(answer, rules.rules(selection.zone()));
        return Html.of("trace/rule/show", new RuleView(bar, names, rules, figures, answer.journeys(), total));
    }

    @GetMapping("/rules.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        NamedRules rules = requests.rules(parameters).orElseThrow(Problem::notFound);
        Selection selection = selections.ofWork(requests.withLens(parameters, rules));
        CsvTable table = new CsvTable(List.of(
                "rule",
                "journeys",
                "concerned",
                "kept",
                "broken",
                "undecided",
                "broken_share",
                "broken_share_low",
                "broken_share_high",
                "activations",
                "fulfilled",
                "violated",
                "pending"));
        RuleAnswers.figures(answers.of(selection, rules), rules.rules(selection.zone()))
                .forEach(one -> table.row(row(one)));
        String disposition =
                ContentDisposition.attachment().filename("rules.csv").build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(table.bytes());
    }

    private static List<@Nullable Object> row(RuleFigures one) {
        Estimate share = one.brokenShare();
        return Arrays.asList(
                one.name(),
                one.tally().journeys(),
                RuleFigures.told(one.tally().activatedJourneys()),
                RuleFigures.told(one.kept()),
                RuleFigures.told(one.tally().violatedJourneys()),
                RuleFigures.told(one.tally().pendingViolated()),
                share == null ? null : share.value(),
                share == null ? null : share.low(),
                share == null ? null : share.high(),
                one.tally().activations(),
                one.tally().fulfilled(),
                one.violated(),
                one.pending());
    }
}
