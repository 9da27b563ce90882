package org.hilo.trace.funnel;

import java.util.Arrays;
import java.util.List;
import org.hilo.platform.web.Html;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.CsvTable;
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

/** The funnel as a page and as a file. */
@Controller
@RequestMapping("/trace/funnel")
class FunnelPage {
    private final Funnels funnels;
    private final Selections selections;

    FunnelPage(Funnels funnels, Selections selections) {
        this.funnels = funnels;
        this.selections = selections;
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = selections.ofWork(parameters);
        FunnelRequest request = funnels.request(selection, parameters);
        List<FunnelStage> stages = funnels.stages(selection, request);
        return Html.of(
                "trace/funnel/show",
                new FunnelView(
                        selections.bar(selection, "/trace/funnel", request.kept()),
                        request,
                        funnels.activities(selection),
                        stages,
                        funnels.exact(selection, request, stages),
                        selections.log(selection).journeyCount()));
    }

    @GetMapping("/funnel.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = selections.ofWork(parameters);
        CsvTable table = new CsvTable(List.of(
                "activity",
                "journeys",
                "share_of_first",
                "share_of_first_low",
                "share_of_first_high",
                "share_of_previous",
                "share_of_previous_low",
                "share_of_previous_high",
                "open",
                "abandoned",
                "patience_seconds",
                "median_seconds",
                "median_error"));
        for (FunnelStage stage : funnels.stages(selection, funnels.request(selection, parameters))) {
            table.row(row(stage));
        }
        String disposition =
                ContentDisposition.attachment().filename("funnel.csv").build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(table.bytes());
    }

    private static List<@Nullable Object> row(FunnelStage stage) {
        Estimate first = stage.ofFirst();
        Estimate previous = stage.ofPrevious();
        return Arrays.asList(
                stage.activity(),
                FunnelStage.told(stage.reached()),
                first == null ? null : first.value(),
                first == null ? null : first.low(),
                first == null ? null : first.high(),
                previous == null ? null : previous.value(),
                previous == null ? null : previous.low(),
                previous == null ? null : previous.high(),
                FunnelStage.told(stage.open()),
                FunnelStage.told(stage.abandoned()),
                stage.patienceSeconds(),
                stage.medianSeconds(),
                stage.medianSeconds() == null ? null : stage.error());
    }
}
