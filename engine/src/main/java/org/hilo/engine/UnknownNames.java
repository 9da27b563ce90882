package org.hilo.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hilo.engine.UnknownName.Kind;
import org.hilo.engine.text.Nearest;

/** Finds names in a filter that a log does not know, because such a filter selects nothing in silence. */
final class UnknownNames {
    private final EventLog log;
    private final Set<UnknownName> unknown = new LinkedHashSet<>();

    private UnknownNames(EventLog log) {
        this.log = log;
    }

    static List<UnknownName> in(Filter filter, EventLog log) {
        UnknownNames names = new UnknownNames(log);
        names.look(filter);
        return List.copyOf(names.unknown);
    }

    private void look(Filter filter) {
        switch (filter) {
            case Filter.All all -> {}
            case Filter.During during -> {}
            case Filter.Started started -> {}
            case Filter.Score score -> {}
            case Filter.Took took -> {}
            case Filter.Unnoticed unnoticed -> {}
            case Filter.Journeys(var ids) -> journeys(ids);
            case Filter.Repeated(var names) -> activities(names);
            case Filter.Returned(var names) -> check(Kind.AREA, names, log.areas());
            case Filter.StartsWith(var names) -> activities(names);
            case Filter.EndsWith(var names) -> activities(names);
            case Filter.Passed(var names) -> activities(names);
            case Filter.Exactly(var names) -> activities(names);
            case Filter.Then(var from, var to) -> activities(List.of(from, to));
            case Filter.Directly(var from, var to) -> activities(List.of(from, to));
            case Filter.Waited(var from, var to, var comparison, var duration) -> activities(List.of(from, to));
            case Filter.Handed(var from, var to, var comparison, var duration) -> areas(List.of(from, to));
            case Filter.Area(var names) -> areas(names);
            case Filter.Channel(var names) -> check(Kind.CHANNEL, names, log.channels());
            case Filter.Attribute(var name, var values) -> check(Kind.ATTRIBUTE, List.of(name), log.attributeNames());
            case Filter.AttributeNumber(var name, var comparison, var limit) ->
                check(Kind.ATTRIBUTE, List.of(name), log.attributeNames());
            case Filter.Promised(var state, var name) ->
                check(
                        Kind.PROMISE,
                        List.of(name),
                        log.promises().stream().map(Promise::name).toList());
            case Filter.And(var filters) -> filters.forEach(this::look);
            case Filter.Or(var filters) -> filters.forEach(this::look);
            case Filter.Not(var inner) -> look(inner);
        }
    }

    private void activities(List<String> names) {
        check(Kind.ACTIVITY, names, log.activities());
    }

    /** Nothing is near to an id: its neighbour is somebody else. */
    private void journeys(List<String> ids) {
        ids.stream().filter(id -> !log.isKnown(id)).forEach(id -> unknown.add(new UnknownName(Kind.JOURNEY, id, null)));
    }

    private void areas(List<String> names) {
        List<String> known = new ArrayList<>(log.areas());
        known.add(Handoff.UNKNOWN_AREA);
        check(Kind.AREA, names, known);
    }

    private void check(Kind kind, List<String> names, List<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                unknown.add(new UnknownName(kind, name, Nearest.to(name, known)));
            }
        }
    }
}
