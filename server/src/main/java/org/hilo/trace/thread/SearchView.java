package org.hilo.trace.thread;

import java.util.List;
import org.hilo.engine.JourneyList;
import org.hilo.trace.journey.Journeys;

/**
 * What the page that looks for a thread shows.
 *
 * @param text what was looked for, empty when nothing was
 * @param found journeys that the text may mean
 * @param latest journeys that ended last, to try
 * @param latestLens their lens
 * @param lenses what can be looked for
 */
public record SearchView(
        String text,
        List<Journeys.Found> found,
        List<JourneyList.Entry> latest,
        String latestLens,
        List<String> lenses) {
    public SearchView {
        found = List.copyOf(found);
        latest = List.copyOf(latest);
        lenses = List.copyOf(lenses);
    }

    public boolean isEmpty() {
        return lenses.isEmpty();
    }

    public boolean nothingFound() {
        return !text.isEmpty() && found.isEmpty();
    }

    public String link(Journeys.Found one) {
        return ThreadView.link(one.lens(), one.id());
    }

    public String link(JourneyList.Entry one) {
        return ThreadView.link(latestLens, one.id());
    }
}
