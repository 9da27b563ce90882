package org.hilo.trace.score;

import java.util.List;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.platform.web.Html;
import org.hilo.statistics.Difference;
import org.hilo.trace.selection.CsvTable;
import org.hilo.trace.selection.Selection;
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

/** Score and journey as a page and as a file. */
@Controller
@RequestMapping("/trace/score")
class ScorePage {
    private final Drivers drivers;
    private final Selections selections;

    ScorePage(Drivers drivers, Selections selections) {
        this.drivers = drivers;
        this.selections = selections;
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = selections.ofWork(parameters);
        ScoreRequest request = ScoreRequest.of(parameters, selection.zone());
        EventLog log = selections.log(selection);
        Filter condition = request.condition();
        return Html.of(
                "trace/score/show",
                new ScoreView(
                        selections.bar(selection, "/trace/score", request.kept()),
                        request,
                        condition == null ? null : drivers.contrast(selection, condition),
                        drivers.ranking(selection),
                        new ScoreView.Menus(log.activities(), log.attributeNames(), log.promises()),
                        log.journeyCount()));
    }

    @GetMapping("/ranking.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        CsvTable table = new CsvTable(
                List.of("condition", "scores_with", "scores_without", "difference", "low", "high", "p", "adjusted_p"));
        for (Contrast row : drivers.ranking(selections.ofWork(parameters)).contrasts()) {
            Difference difference = row.difference();
            if (difference != null) {
                table.row(List.of(
                        row.condition().toString(),
                        row.with().n(),
                        row.without().n(),
                        difference.value(),
                        difference.low(),
                        difference.high(),
                        difference.p(),
                        row.adjustedP()));
            }
        }
        String disposition =
                ContentDisposition.attachment().filename("score.csv").build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(table.bytes());
    }
}
