package org.hilo.trace.thread;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.hilo.engine.answer.Alike;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.selection.Parameters;
import org.hilo.trace.selection.Selections;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journeys most like one, for programs. */
@RestController
@Tag(name = "trace")
class AlikeResource {
    private static final int MOST = 100;

    private final Threads threads;
    private final Selections selections;

    AlikeResource(Threads threads, Selections selections) {
        this.threads = threads;
        this.selections = selections;
    }

    @Schema(description = "The journeys most like one, the most alike first")
    record AlikeAnswer(
            String id,

            @Schema(description = "filter text that selects this journey and those like it")
            String where,

            List<AlikeJourney> journeys) {}

    @Schema(description = "A journey like the one asked about")
    record AlikeJourney(
            String id,
            Instant start,
            Instant end,
            int steps,

            @Schema(description = "steps to add, leave out or exchange to make one sequence of the other, at least")
            int changes,

            @Schema(description = "1 less the changes by the steps of the longer journey (0 to 1)")
            double likeness) {}

    @Operation(
            summary = "Journeys most like one",
            description = "lens: what makes a journey; id: the journey; most: how many, 1 to 100, usually 10")
    @GetMapping("/api/v1/trace/thread/alike")
    AlikeAnswer alike(@RequestParam MultiValueMap<String, String> parameters) {
        int most = Parameters.number(parameters, "most", AlikePage.USUAL, 1, MOST);
        return threads.alike(selections.of(parameters).lens(), Parameters.text(parameters, "id"), most)
                .map(AlikeResource::answer)
                .orElseThrow(Problem::notFound);
    }

    private static AlikeAnswer answer(Alike alike) {
        return new AlikeAnswer(
                alike.id(),
                AlikeView.selecting(alike).toString(),
                alike.entries().stream()
                        .map(e -> new AlikeJourney(e.id(), e.start(), e.end(), e.steps(), e.changes(), e.likeness()))
                        .toList());
    }
}
