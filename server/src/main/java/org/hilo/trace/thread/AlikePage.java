package org.hilo.trace.thread;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.answer.Alike;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Html;
import org.hilo.trace.selection.Parameters;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journeys most like one. */
@Controller
class AlikePage {
    /** As many as one reads. */
    static final int USUAL = 10;

    private final Threads threads;
    private final Selections selections;

    AlikePage(Threads threads, Selections selections) {
        this.threads = threads;
        this.selections = selections;
    }

    /** In the query, for an id may have signs that a path cannot hold. */
    @GetMapping("/trace/thread/alike")
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        Selection everything = selections.of(parameters).withoutFilters();
        return threads.alike(everything.lens(), Parameters.text(parameters, "id"), USUAL)
                .map(alike -> Html.of("trace/thread/alike", view(everything, alike)))
                .orElseThrow(Problem::notFound);
    }

    private AlikeView view(Selection everything, Alike alike) {
        List<String> asked = threads.activities(everything.lens(), alike.id());
        List<@Nullable Beside> besides = new ArrayList<>();
        for (Alike.Entry entry : alike.entries()) {
            besides.add(Beside.of(threads.activities(everything.lens(), entry.id()), asked));
        }
        return new AlikeView(everything, alike, USUAL, besides);
    }
}
