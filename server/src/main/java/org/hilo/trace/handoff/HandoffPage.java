package org.hilo.trace.handoff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
import org.hilo.engine.Question;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Html;
import org.hilo.trace.flow.Flows;
import org.hilo.trace.handoff.HandoffMatrix.Measure;
import org.hilo.trace.selection.CsvTable;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
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

/** Hand-offs as a page and as a file. */
@Controller
@RequestMapping("/trace/handoff")
class HandoffPage {
    private final JourneyAnswers answers;
    private final Flows flows;
    private final Selections selections;

    HandoffPage(JourneyAnswers answers, Flows flows, Selections selections) {
        this.answers = answers;
        this.flows = flows;
        this.selections = selections;
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = selections.ofWork(parameters);
        Measure measure = measure(parameters.getFirst("by"));
        Following following = Following.of(parameters.getFirst("following"));
        HandoffMatrix matrix = HandoffMatrix.of(
                answers.ask(selection, Question.handoffs(following.succession())), flows.areas(), measure);
        Map<String, String> kept = Map.of("by", HandoffView.word(measure), "following", following.word());
        return Html.of(
                "trace/handoff/show",
                new HandoffView(
                        selections.bar(selection, "/trace/handoff", kept),
                        matrix,
                        following,
                        matrix.worst(HandoffView.WORST),
                        new SilosView(
                                AreaSilos.of(answers, selection, following),
                                flows.areas(),
                                selection.link("/trace/handoff/silos.csv", "following", following.word())),
                        selections.log(selection).journeyCount()));
    }

    @GetMapping("/handoffs.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        Handoffs handoffs = answers.ask(
                selections.ofWork(parameters),
                Question.handoffs(Following.of(parameters.getFirst("following")).succession()));
        CsvTable table = new CsvTable(List.of(
                "from",
                "to",
                "count",
                "journeys",
                "median_seconds",
                "p90_seconds",
                "mean_seconds",
                "answers",
                "ping_pong"));
        for (Handoff h : handoffs.handoffs()) {
            table.row(List.of(
                    h.from(),
                    h.to(),
                    h.count(),
                    h.journeys(),
                    h.waiting().medianSeconds(),
                    h.waiting().p90Seconds(),
                    h.waiting().meanSeconds(),
                    h.answers(),
                    h.pingPong()));
        }
        return file("handoffs.csv", table);
    }

    @GetMapping("/silos.csv")
    ResponseEntity<byte[]> silosCsv(@RequestParam MultiValueMap<String, String> parameters) {
        return file(
                "silos.csv",
                SilosTable.of(AreaSilos.of(
                        answers, selections.ofWork(parameters), Following.of(parameters.getFirst("following")))));
    }

    private static ResponseEntity<byte[]> file(String name, CsvTable table) {
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(table.bytes());
    }

    private static Measure measure(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return Measure.WAIT;
        }
        return Arrays.stream(Measure.values())
                .filter(m -> HandoffView.word(m).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("trace.unknown_measure", "by")
                        .argument("value", word)
                        .allowed(Arrays.stream(Measure.values())
                                .map(HandoffView::word)
                                .toList()));
    }
}
