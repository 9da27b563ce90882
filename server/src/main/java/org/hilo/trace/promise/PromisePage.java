package org.hilo.trace.promise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.EventLog;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.trace.promise.PromiseView.Form;
import org.hilo.trace.selection.CsvTable;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Promises as a page and as a file; here a promise is declared and withdrawn. */
@Controller
@RequestMapping("/trace/promise")
class PromisePage {
    private final Promises promises;
    private final Selections selections;

    PromisePage(Promises promises, Selections selections) {
        this.promises = promises;
        this.selections = selections;
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        return Html.of("trace/promise/show", view(selections.ofWork(parameters), Form.EMPTY));
    }

    @PostMapping
    Object declare(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "") String delivered,
            @RequestParam(defaultValue = "day") String by,
            @RequestParam(defaultValue = "") String lens,
            HttpServletRequest request,
            HttpServletResponse response) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("lens", lens);
        Selection selection = selections.ofWork(parameters);
        boolean byDay = by.equals("day");
        try {
            promises.declare(promise(name.strip(), attribute, delivered, byDay, selection.zone()));
        } catch (Problem problem) {
            Form form = new Form(name, attribute, delivered, byDay, problem.field(), problem.messageKey());
            return Html.of("trace/promise/show", view(selection, form)).withStatus(422);
        }
        Notice.leave(request, response, "trace.promise.declared");
        return redirect(selection);
    }

    @PostMapping("/withdraw")
    RedirectView withdraw(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String lens,
            HttpServletRequest request,
            HttpServletResponse response) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("lens", lens);
        promises.withdraw(name);
        Notice.leave(request, response, "trace.promise.withdrawn");
        return redirect(selections.ofWork(parameters));
    }

    @GetMapping("/promises.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        CsvTable table = new CsvTable(List.of(
                "promise",
                "made",
                "kept",
                "late",
                "never",
                "open",
                "scores_kept",
                "mean_kept",
                "scores_late",
                "mean_late",
                "scores_never",
                "mean_never"));
        for (PromiseResult result : promises.results(selections.ofWork(parameters))) {
            PromiseOutcome o = result.outcome();
            table.row(Arrays.asList(
                    result.promise().name(),
                    o.made(),
                    o.kept(),
                    o.late(),
                    o.never(),
                    o.open(),
                    o.keptScores().n(),
                    PromiseResource.value(result.keptScore()),
                    o.lateScores().n(),
                    PromiseResource.value(result.lateScore()),
                    o.neverScores().n(),
                    PromiseResource.value(result.neverScore())));
        }
        String disposition =
                ContentDisposition.attachment().filename("promises.csv").build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(table.bytes());
    }

    private PromiseView view(Selection selection, Form form) {
        EventLog log = selections.log(selection);
        List<PromiseResult> results = promises.results(selection);
        Map<String, List<Promises.Month>> trends = new HashMap<>();
        for (PromiseResult result : results) {
            trends.put(result.promise().name(), promises.trend(selection, result.promise()));
        }
        return new PromiseView(
                selections.bar(selection, "/trace/promise", Map.of()),
                results,
                trends,
                promises.dueAttributes(selection),
                log.activities(),
                form,
                log.journeyCount());
    }

    private static Promise promise(String name, String attribute, String delivered, boolean byDay, ZoneId zone) {
        return byDay ? Promise.byDay(name, attribute, delivered, zone) : Promise.byInstant(name, attribute, delivered);
    }

    private static RedirectView redirect(Selection selection) {
        return new RedirectView(selection.link("/trace/promise"));
    }
}
