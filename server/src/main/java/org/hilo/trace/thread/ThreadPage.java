package org.hilo.trace.thread;

import java.util.List;
import org.hilo.engine.JourneyList;
import org.hilo.platform.web.Html;
import org.hilo.trace.journey.Journeys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Looks for a thread and shows it. */
@Controller
@RequestMapping("/trace/thread")
class ThreadPage {
    private static final int LATEST = 8;
    private static final int NOT_FOUND = 404;

    private final Threads threads;
    private final Journeys journeys;

    ThreadPage(Threads threads, Journeys journeys) {
        this.threads = threads;
        this.journeys = journeys;
    }

    @GetMapping
    Object search(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String lens,
            @RequestParam(defaultValue = "") String id) {
        if (!id.isEmpty()) {
            return show(lens, id);
        }
        String text = find.strip();
        List<Journeys.Found> found = text.isEmpty() ? List.of() : threads.find(text);
        if (found.size() == 1) {
            return new RedirectView(
                    ThreadView.link(found.getFirst().lens(), found.getFirst().id()));
        }
        return searchPage(text, found);
    }

    @GetMapping("/{lens}/{id}")
    Html show(@PathVariable String lens, @PathVariable String id) {
        return threads.thread(lens, id)
                .map(thread -> Html.of("trace/thread/show", new ThreadView(thread)))
                .orElseGet(() -> searchPage(id, threads.find(id)).withStatus(NOT_FOUND));
    }

    private Html searchPage(String text, List<Journeys.Found> found) {
        List<String> lenses = journeys.lenses();
        String lens = lenses.isEmpty() ? Journeys.CUSTOMER : lenses.getFirst();
        List<JourneyList.Entry> latest = lenses.isEmpty() ? List.of() : threads.latest(lens, LATEST);
        return Html.of("trace/thread/search", new SearchView(text, found, latest, lens, lenses));
    }
}
