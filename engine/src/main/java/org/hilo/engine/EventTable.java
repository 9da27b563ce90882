package org.hilo.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.hilo.engine.column.Recent;
import org.hilo.engine.column.RowColumn;
import org.hilo.engine.journey.LensLog;
import org.hilo.engine.table.BulkColumns;
import org.hilo.engine.table.TableColumns;
import org.hilo.engine.table.TableFiles;
import org.hilo.engine.table.TableView;
import org.jspecify.annotations.Nullable;

/**
 * All events in memory, in columns, in order of arrival. Writers take turns; readers never wait for a log to be built
 * by others' writing, because a log is built from the columns as they stood at one moment.
 */
public final class EventTable {
    /** Lenses whose journeys are kept; each costs 8 to 24 bytes an event. */
    private static final int MOST_LENSES = 12;

    private record Cached(Lens lens, EventLog log) {}

    /** Whose journeys, and where they end; what an identity knows may change and they are still the same. */
    private record Way(String name, Ending ending) {}

    /** Journeys of one way: what keeps them up to date, and the log that was shown last. */
    private static final class Followed {
        private LensLog journeys;
        private @Nullable Cached shown;

        Followed(LensLog journeys) {
            this.journeys = journeys;
        }
    }

    private record Moment(TableView view, long version) {}

    private final @Nullable TableFiles tableFiles; // where full chunks go at once, null when they stay in memory
    private final Function<Lens, LensLog> lensLogs;
    private final TableColumns columns;
    private int spilled;
    private long version;
    private @Nullable Moment moment;

    private final Object building = new Object();
    private final Recent<Way, Followed> logs = new Recent<>(MOST_LENSES);

    /** An empty table in memory. */
    public EventTable() {
        this(new TableColumns(), null, LensLog::new);
    }

    /**
     * A table that a folder keeps.
     *
     * @param tableFiles where full chunks go at once, null when they stay in memory
     * @param lensLogs gives journeys under a lens that were kept, or those of an empty table
     */
    EventTable(TableColumns columns, @Nullable TableFiles tableFiles, Function<Lens, LensLog> lensLogs) {
        this.columns = columns;
        this.tableFiles = tableFiles;
        this.lensLogs = lensLogs;
        this.spilled = tableFiles == null ? 0 : columns.size() >> RowColumn.CHUNK_BITS;
    }

    public void add(Event event) {
        addAll(List.of(event));
    }

    /** Adds all in their order; readers see either none or all of them. */
    public synchronized void addAll(Collection<Event> events) {
        events.forEach(columns::add);
        changed();
    }

    synchronized BulkColumns bulk(
            List<String> references, List<String> texts, Map<String, BulkLoad.NumberKind> numbers) {
        return columns.bulk(references, texts, numbers);
    }

    synchronized void addAll(BulkColumns bulk, List<EventBatch> batches) {
        bulk.add(batches);
        changed();
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

    /** Names of the activities of all events, in alphabetical order; cheap, unlike those of a log. */
    public synchronized List<String> activities() {
        return columns.activities();
    }

    /** Names of the areas of all events, in alphabetical order; cheap, unlike those of a log. */
    public synchronized List<String> areas() {
        return columns.areas();
    }

    /** Tells the references of every event with its id, in order of arrival. */
    public void eachReferences(ObjLongConsumer<List<Reference>> visitor) {
        TableView view = view();
        for (int row = 0; row < view.size(); row++) {
            visitor.accept(view.referencesOf(row), view.ids().get(row));
        }
    }

    /** The journeys under the lens as the events stand; what is new since the lens was asked last costs what it brings. */
    public EventLog journeys(Lens lens) {
        synchronized (building) {
            Moment now = moment();
            Way way = new Way(lens.name(), lens.ending());
            Followed followed = logs.get(way, w -> new Followed(lensLogs.apply(lens)));
            Cached shown = followed.shown;
            if (shown != null && shown.lens().equals(lens) && shown.log().version() == now.version()) {
                return shown.log();
            }
            if (!followed.journeys.canFollow(lens)) {
                followed.journeys = lensLogs.apply(lens);
            }
            EventLog log = new EventLog(followed.journeys.journeys(lens, now.view()), lens, now.version());
            followed.shown = new Cached(lens, log);
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
        if (tableFiles != null) {
            spilled = columns.spill(spilled, tableFiles);
        }
    }

    /** What is to be saved, all of one moment. */
    TableView view() {
        return moment().view();
    }

    /** Journeys under the lenses that were asked for, perhaps behind the table. */
    List<LensLog> lensLogs() {
        synchronized (building) {
            return logs.values().stream().map(followed -> followed.journeys).toList();
        }
    }
}
