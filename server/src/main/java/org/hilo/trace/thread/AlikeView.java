package org.hilo.trace.thread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Filter;
import org.hilo.engine.answer.Alike;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the journeys most like one shows.
 *
 * @param everything all journeys of its lens
 * @param most so many were asked for
 * @param besides the steps of each entry beside those of this journey, in the same order; null where they are too long
 */
public record AlikeView(Selection everything, Alike alike, int most, List<@Nullable Beside> besides) {

    public String lens() {
        return everything.lens();
    }

    public boolean isEmpty() {
        return alike.entries().isEmpty();
    }

    /** How many of them took the same steps in the same order. */
    public long same() {
        return alike.entries().stream().filter(e -> e.changes() == 0).count();
    }

    /** Whether there may be more of these than are shown. */
    public boolean mayBeMore() {
        return same() == most;
    }

    public double seconds(Alike.Entry entry) {
        return Duration.between(entry.start(), entry.end()).toSeconds();
    }

    public String link(Alike.Entry entry) {
        return ThreadView.link(lens(), entry.id());
    }

    /** The page of the journey that they are held against. */
    public String back() {
        return ThreadView.link(lens(), alike.id());
    }

    /** The flow map of this journey and those most like it. */
    public String flowLink() {
        return everything.with(selecting(alike)).link("/trace/flow");
    }

    /** The filter that selects the journey and those most like it. */
    static Filter selecting(Alike alike) {
        List<String> ids = new ArrayList<>();
        ids.add(alike.id());
        alike.entries().forEach(entry -> ids.add(entry.id()));
        return new Filter.Journeys(ids);
    }
}
