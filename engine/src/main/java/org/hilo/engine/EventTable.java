package org.hilo.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All events in memory, in columns, in order of arrival. Writers take turns; readers never wait for a log to be built
 * by others' writing, because a log is built from the columns as they stood at one moment.
 */
public final class EventTable {
    /** Lenses whose log is kept; each costs 20 to 32 bytes an event. */
    private static final int MOST_LENSES = 12;

    private record Cached(Lens lens, EventLog log) {}

    private record Moment(TableView view, long version) {}

    private TableColumns columns = new TableColumns();
    private long version;
    private @Nullable Moment moment;

    private final Object building = new Object();
    private Recent<String, Cached> logs = new Recent<>(MOST_LENSES);
    private long logsVersion;

    public void add(Event event) {
        addAll(List.of(event));
    }

    /** Adds all in their order; readers see either none or all of them. */
    public synchronized void addAll(Collection<Event> events) {
        events.forEach(columns::add);
        changed();
    }

    /**
     * Takes back the events whose id the predicate accepts, and returns how many. The table is then as if they had never
     * come. Rewrites all columns, in time proportional to the size of the table.
     */
    public synchronized int remove(LongPredicate eventId) {
        TableView old = columns.view();
        TableView.Reader reader = old.new Reader();
        TableColumns kept = new TableColumns();
        for (int row = 0; row < old.size(); row++) {
            if (!eventId.test(old.ids()[row])) {
                kept.add(reader.event(row));
            }
        }
        columns = kept;
        changed();
        return old.size() - kept.size();
    }

    public synchronized int size() {
        return columns.size();
    }

    /** Grows with every change. */
    public synchronized long version() {
        return version;
    }

    /** Types of the references seen, in order of first arrival: each can be a lens. */
    public synchronized List<String> referenceTypes() {
        return columns.referenceTypes();
    }

    /** Names of the areas of all events, in alphabetical order; cheap, unlike those of a log. */
    public synchronized List<String> areas() {
        return columns.areas();
    }

    /** The journeys under the lens; kept until the table or the lens of this name changes. */
    public EventLog journeys(Lens lens) {
        synchronized (building) {
            Moment now = moment();
            if (logsVersion != now.version()) {
                logs = new Recent<>(MOST_LENSES); // logs of an older moment would only hold its columns in memory
                logsVersion = now.version();
            }
            Cached cached = logs.find(lens.name());
            if (cached != null && cached.lens().equals(lens)) {
                return cached.log();
            }
            EventLog log = new EventLog(JourneySort.sort(now.view(), lens), now.version());
            logs.put(lens.name(), new Cached(lens, log));
            return log;
        }
    }

    private synchronized Moment moment() {
        Moment known = moment;
        if (known == null) {
            known = new Moment(columns.view(), version);
            moment = known;
        }
        return known;
    }

    private void changed() {
        version++;
        moment = null;
    }
}
