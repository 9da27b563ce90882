package org.hilo.trace.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hilo.engine.EventLog;
import org.hilo.engine.model.DesignProblem;
import org.hilo.engine.model.DesignedJourney;
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

/** How journeys keep to a design, as a page and as a file. */
@Controller
@RequestMapping("/trace/design")
class DesignPage {
    private final Designs designs;
    private final DesignRequests requests;
    private final Conformances conformances;
    private final Selections selections;

    DesignPage(Designs designs, DesignRequests requests, Conformances conformances, Selections selections) {
        this.designs = designs;
        this.requests = requests;
        this.conformances = conformances;
        this.selections = selections;
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        NamedDesign design = requests.design(parameters).orElse(null);
        int seconds = DesignRequests.seconds(parameters);
        Selection selection = selections.ofWork(requests.withLens(parameters, design));
        List<String> names = designs.all().stream().map(NamedDesign::name).toList();
        EventLog log = selections.log(selection);
        Map<String, String> kept = design == null ? Map.of() : DesignView.kept(design, seconds);
        SelectionView bar = selections.bar(selection, "/trace/design", kept);
        if (design == null || log.journeyCount() == 0) {
            return html(new DesignView(bar, names, design, seconds, null, List.of(), null, log.journeyCount()));
        }
        try {
            DesignedJourney journey = conformances.journey(design);
            return html(new DesignView(
                    bar,
                    names,
                    design,
                    seconds,
                    conformances.of(selection, journey, seconds),
                    conformances.unknown(log, journey),
                    null,
                    log.journeyCount()));
        } catch (DesignProblem gone) {
            return wrong(
                    bar,
                    names,
                    design,
                    seconds,
                    DesignMistakes.of(design.text()).faults().getFirst());
        } catch (Problem problem) {
            return wrong(bar, names, design, seconds, problem);
        }
    }

    private static Html wrong(SelectionView bar, List<String> names, NamedDesign design, int seconds, Problem problem) {
        return html(new DesignView(bar, names, design, seconds, null, List.of(), problem, 1));
    }

    private static Html html(DesignView view) {
        return Html.of("trace/design/show", view);
    }

    @GetMapping("/deviations.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        NamedDesign design = requests.design(parameters).orElseThrow(Problem::notFound);
        Selection selection = selections.ofWork(requests.withLens(parameters, design));
        DesignConformance conformance =
                conformances.of(selection, conformances.journey(design), DesignRequests.seconds(parameters));
        CsvTable table = new CsvTable(List.of(
                "stage", "name", "deviation", "journeys", "share", "share_low", "share_high", "times", "of_journeys"));
        conformance.deviations().forEach(one -> table.row(row(conformance, one)));
        String disposition = ContentDisposition.attachment()
                .filename("deviations.csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(table.bytes());
    }

    private static List<@Nullable Object> row(DesignConformance conformance, DeviationFigures one) {
        Estimate share = conformance.share(one.journeys());
        return Arrays.asList(
                one.stage(),
                one.name(),
                one.word(),
                DesignConformance.told(one.journeys()),
                share == null ? null : share.value(),
                share == null ? null : share.low(),
                share == null ? null : share.high(),
                DesignConformance.told(one.journeys()) == null ? null : one.times(),
                conformance.solved());
    }
}
