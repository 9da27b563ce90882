package org.hilo.trace.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Level;
import org.hilo.engine.Node;
import org.hilo.engine.Variants;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Shell;
import org.hilo.platform.web.Shells;
import org.hilo.trace.flow.Flows.ScoredVariant;
import org.hilo.trace.level.Levels;
import org.hilo.trace.level.ShownLevel;
import org.hilo.trace.selection.CsvTable;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.SelectionView;
import org.hilo.trace.selection.Selections;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The flow map as a page and as files. */
@Controller
@RequestMapping("/trace/flow")
class FlowPage {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Flows flows;
    private final Levels levels;
    private final Selections selections;
    private final Shells shells;

    FlowPage(Flows flows, Levels levels, Selections selections, Shells shells) {
        this.flows = flows;
        this.levels = levels;
        this.selections = selections;
        this.shells = shells;
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        return Html.of("trace/flow/show", view(parameters));
    }

    /** What of the page changes with the stop of the timeline. */
    @GetMapping("/stop")
    Html stop(@RequestParam MultiValueMap<String, String> parameters) {
        return Html.of("trace/flow/stop", view(parameters));
    }

    @GetMapping("/picture.svg")
    ResponseEntity<byte[]> svg(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return file("svg", SVG, PictureFiles.svg(picture(parameters, request, response)));
    }

    @GetMapping("/picture.png")
    ResponseEntity<byte[]> png(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return file("png", MediaType.IMAGE_PNG, PictureFiles.png(picture(parameters, request, response)));
    }

    @GetMapping("/picture.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return file("pdf", MediaType.APPLICATION_PDF, PictureFiles.pdf(picture(parameters, request, response)));
    }

    @GetMapping("/activities.csv")
    ResponseEntity<byte[]> activities(@RequestParam MultiValueMap<String, String> parameters) {
        CsvTable table = new CsvTable(List.of("activity", "area", "count", "journeys", "starts", "ends", "repeats"));
        for (Node n : map(parameters).nodes()) {
            String area = n.area();
            table.row(List.of(
                    n.activity(),
                    area == null ? "" : area,
                    n.count(),
                    n.journeys(),
                    n.starts(),
                    n.ends(),
                    n.repeats()));
        }
        return file("activities.csv", CSV, table.bytes());
    }

    @GetMapping("/paths.csv")
    ResponseEntity<byte[]> paths(@RequestParam MultiValueMap<String, String> parameters) {
        CsvTable table = new CsvTable(
                List.of("from", "to", "count", "journeys", "median_seconds", "p90_seconds", "mean_seconds"));
        for (Edge e : map(parameters).edges()) {
            table.row(List.of(
                    e.from(),
                    e.to(),
                    e.count(),
                    e.journeys(),
                    e.waiting().medianSeconds(),
                    e.waiting().p90Seconds(),
                    e.waiting().meanSeconds()));
        }
        return file("paths.csv", CSV, table.bytes());
    }

    @GetMapping("/variants.csv")
    ResponseEntity<byte[]> variants(@RequestParam MultiValueMap<String, String> parameters) {
        CsvTable table = new CsvTable(List.of("journeys", "median_seconds", "scores", "mean_score", "activities"));
        flows.variants(selections.ofWork(parameters), FlowRequest.MOST_VARIANTS)
                .top()
                .forEach(v -> table.row(List.of(
                        v.count(), v.medianSeconds(), v.scores(), v.meanScore(), String.join(" > ", v.activities()))));
        return file("variants.csv", CSV, table.bytes());
    }

    private FlowView view(MultiValueMap<String, String> parameters) {
        Selection selection = selections.ofWork(parameters);
        FlowRequest asked = FlowRequest.of(parameters);
        ShownLevel level = levels.shown(asked.level());
        FlowMap map = flows.map(selection, level.level());
        Timeline timeline = flows.timeline(selection);
        Timeline.Stop stop = timeline.at(asked.at());
        FlowRequest request = asked.with(stop);
        SelectionView bar = selections.bar(selection, "/trace/flow", request.kept());
        Variants variants = flows.variants(selection, request.variants());
        List<ScoredVariant> scored = flows.scored(variants);
        return new FlowView(
                bar,
                request,
                level,
                levels.words(),
                map,
                new TimelineView(timeline, stop, bar, request, map.journeys()),
                stop == null ? map : flows.map(selection, stop, level.level()),
                flows.map(selection, Level.ACTIVITY).areaOf(),
                flows.areas(),
                variants,
                scored,
                selections.log(selection).journeyCount(),
                flows);
    }

    private FlowMap map(MultiValueMap<String, String> parameters) {
        Selection selection = selections.ofWork(parameters);
        FlowRequest request = FlowRequest.of(parameters);
        Level level = levels.shown(request.level()).level();
        Timeline.Stop stop =
                request.at() == null ? null : flows.timeline(selection).at(request.at());
        return stop == null ? flows.map(selection, level) : flows.map(selection, stop, level);
    }

    private String picture(
            MultiValueMap<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
        Shell shell = shells.of(request, response);
        return view(parameters).file(shell);
    }

    private static ResponseEntity<byte[]> file(String ending, MediaType type, byte[] content) {
        String name = ending.contains(".") ? ending : "flow." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(content);
    }
}
