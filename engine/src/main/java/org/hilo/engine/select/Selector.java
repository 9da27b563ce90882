package org.hilo.engine.select;

import java.util.List;
import org.hilo.engine.Filter;
import org.hilo.engine.Promise;
import org.hilo.engine.column.Recent;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.JourneySet;
import org.hilo.engine.journey.Selection;

/** Finds the journeys that a filter selects. */
public final class Selector {
    /** Filters whose journeys are kept: those of a page and its neighbours. */
    private static final int MOST_KEPT = 32;

    private final JourneyLog log;
    private final List<Promise> promises;
    private final long end;
    private final Recent<Filter, Selection> known = new Recent<>(MOST_KEPT);

    /** @param end when the log ends, in microseconds since 1970: what is due later is open */
    public Selector(JourneyLog log, List<Promise> promises, long end) {
        this.log = log;
        this.promises = promises;
        this.end = end;
    }

    public List<Promise> promises() {
        return promises;
    }

    public JourneyLog log() {
        return log;
    }

    /** When the log ends, in microseconds since 1970. */
    public long end() {
        return end;
    }

    /** The selected journeys; kept for a while, because a page asks several questions of the same ones. */
    public Selection selected(Filter filter) {
        return filter instanceof Filter.All ? log.all() : known.get(filter, this::select);
    }

    private Selection select(Filter filter) {
        return log.selection((number, segment) -> select(filter, new SegmentSelector(log, number, promises, end)));
    }

    private static JourneySet select(Filter filter, SegmentSelector segment) {
        return switch (filter) {
            case Filter.And(var filters) -> {
                JourneySet all = select(filters.getFirst(), segment);
                filters.stream().skip(1).forEach(part -> all.retain(select(part, segment)));
                yield all;
            }
            case Filter.Or(var filters) -> {
                JourneySet any = select(filters.getFirst(), segment);
                filters.stream().skip(1).forEach(part -> any.addAll(select(part, segment)));
                yield any;
            }
            case Filter.Not(var inner) -> {
                JourneySet others = select(inner, segment);
                others.flip();
                yield others;
            }
            case Filter.All() -> segment.all();
            case Filter.During(var from, var until) -> segment.during(from, until);
            case Filter.Started(var from, var until) -> segment.started(from, until);
            case Filter.StartsWith(var names) ->
                segment.variants(segment.sequences().starts(names));
            case Filter.EndsWith(var names) ->
                segment.variants(segment.sequences().ends(names));
            case Filter.Attribute attribute -> segment.attribute(attribute);
            case Filter.AttributeNumber(var name, var comparison, var limit) -> segment.number(name, comparison, limit);
            case Filter.Passed(var names) ->
                segment.variants(segment.sequences().passed(names));
            case Filter.Then(var from, var to) ->
                segment.variants(segment.sequences().then(from, to));
            case Filter.Directly(var from, var to) ->
                segment.variants(segment.sequences().directly(from, to));
            case Filter.Waited(var from, var to, var comparison, var duration) ->
                segment.waited(from, to, comparison, duration);
            case Filter.Handed(var from, var to, var comparison, var duration) ->
                segment.handed(from, to, comparison, duration);
            case Filter.Area(var names) -> segment.variants(segment.sequences().areas(names));
            case Filter.Channel(var names) -> segment.channels(names);
            case Filter.Score(var comparison, var limit) -> segment.score(comparison, limit);
            case Filter.Took(var comparison, var duration) -> segment.took(comparison, duration);
            case Filter.Exactly(var names) ->
                segment.variants(segment.sequences().exactly(names));
            case Filter.Promised(var state, var name) -> segment.promised(state, name);
            case Filter.Journeys(var ids) -> segment.journeys(ids);
            case Filter.Repeated(var names) ->
                segment.variants(segment.sequences().repeated(names));
            case Filter.Returned(var names) ->
                segment.variants(segment.sequences().returned(names));
            case Filter.Unnoticed() -> segment.unnoticed();
        };
    }
}
