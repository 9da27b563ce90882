package org.hilo.intake.table;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hilo.intake.BulkSink;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Reason;
import org.hilo.intake.Reference;
import org.hilo.intake.Refusal;
import org.hilo.intake.Report;
import org.hilo.intake.Report.ReadFile;
import org.hilo.intake.Report.Warning;
import org.hilo.intake.Sink;
import org.hilo.intake.bulk.Taken;
import org.jspecify.annotations.Nullable;

/** Counts everything that passes on its way to the sink, gives ids, and leaves out what was seen before. */
public final class Tally {

    /** Clocks of servers drift by seconds; five minutes is somebody's mistake. */
    private static final Duration SKEW_ALLOWED = Duration.ofMinutes(5);

    /** Before common computer records of customers; 1970 and 1900 are what systems write for "nothing". */
    public static final Instant ANCIENT = Instant.parse("1990-01-01T00:00:00Z");

    /** Kinds of warnings, not occurrences: a report stays a page. */
    private static final int WARNINGS_MAX = 200;

    private final Sink sink;
    private final ReadOptions options;
    private final Map<String, String> activities;
    private final @Nullable String lens;
    private final Instant latestAllowed;
    private final Identities identities = new Identities();
    private final @Nullable BulkSink bulk;
    private final JourneyTimes journeys = new JourneyTimes();
    private final ArrivalOrder numbered = new ArrivalOrder();
    private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
    private final Map<ZoneOffset, long[]> offsets = new HashMap<>();
    private final Map<String, long[]> locals = new HashMap<>();
    private final Map<String, long[]> types = new LinkedHashMap<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    private final List<ReadFile> files = new ArrayList<>();
    private @Nullable ZoneOffset offsetLast;
    private long[] offsetLastCount = new long[1];
    private String localLast = "";
    private long @Nullable [] localLastCount;
    private long rows;
    private long accepted;
    private long duplicates;
    private long identical;
    private long missingOwner;
    private long notHappened;
    private long lookupMisses;
    private long gaps;
    private long overlaps;
    private long future;
    private long ancient;
    private long filesRefused;
    private @Nullable Instant first;
    private @Nullable Instant last;

    public Tally(
            Sink sink,
            ReadOptions options,
            InstantSource clock,
            Map<String, String> activities,
            @Nullable String lens) {
        this(sink, options, clock, activities, lens, null);
    }

    /** @param bulk takes most events in columns, and numbers the objects of all; null when all come one by one */
    public Tally(
            Sink sink,
            ReadOptions options,
            InstantSource clock,
            Map<String, String> activities,
            @Nullable String lens,
            @Nullable BulkSink bulk) {
        this.bulk = bulk;
        this.sink = sink;
        this.options = options;
        this.activities = activities;
        this.lens = lens;
        this.latestAllowed = clock.instant().plus(SKEW_ALLOWED);
    }

    /** An event as the reader found it; an empty id asks for one made from the content. */
    public void accept(IncomingEvent found) {
        IncomingEvent event = renamed(found);
        if (!event.id().isEmpty()) {
            if (!identities.isNew(event.source(), event.id())) {
                duplicates++;
                return;
            }
        } else if (options.deriveIds()) {
            Identities.Derived derived = identities.derive(event);
            identical += derived.equalBefore() > 0 ? 1 : 0;
            event = withId(event, derived.id());
        }
        Reference journey = count(event);
        sink.accept(event);
        if (journey != null) {
            arrive(journey, event.time());
        }
    }

    private void arrive(Reference journey, Instant time) {
        if (bulk == null) {
            journeys.add(key(journey), time.getEpochSecond() * 1_000_000_000L + time.getNano());
        } else {
            numbered.add(bulk.numberOf(journey), time.getEpochSecond() * 1_000_000L + time.getNano() / 1_000);
        }
    }

    /** Takes over what was counted of rows that go to the bulk sink. */
    public void took(Taken taken) {
        if (taken.events() == 0) {
            return;
        }
        accepted += taken.events();
        missingOwner += taken.missingOwner();
        future += taken.future();
        ancient += taken.ancient();
        Instant from = micros(taken.first());
        Instant until = micros(taken.last());
        first = first == null || from.isBefore(first) ? from : first;
        last = last == null || until.isAfter(last) ? until : last;
        taken.types().forEach((type, count) -> {
            if (count > 0) {
                types.computeIfAbsent(type, t -> new long[1])[0] += count;
            }
        });
        taken.offsets()
                .forEach((offset, count) ->
                        offsets.computeIfAbsent(ZoneOffset.ofTotalSeconds(offset), o -> new long[1])[0] += count);
    }

    /** So many times were local to a zone. */
    public void locals(String label, long count) {
        if (count > 0) {
            locals.computeIfAbsent(label, l -> new long[1])[0] += count;
        }
    }

    /** A row that went to the bulk sink, by the number of its journey. */
    public void arrived(int journey, long micros) {
        numbered.add(journey, micros);
    }

    /** So many rows were read. */
    public void rows(long more) {
        rows += more;
    }

    /** After this a time is suspect, in microseconds since 1970. */
    public long latestAllowedMicros() {
        return latestAllowed.getEpochSecond() * 1_000_000L + latestAllowed.getNano() / 1_000;
    }

    private static Instant micros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    /** The object whose journey the event is counted in. */
    private @Nullable Reference count(IncomingEvent event) {
        accepted++;
        missingOwner += event.area() == null ? 1 : 0;
        Instant time = event.time();
        future += time.isAfter(latestAllowed) ? 1 : 0;
        ancient += time.isBefore(ANCIENT) ? 1 : 0;
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
        Reference journey = null;
        for (Reference reference : event.references()) {
            types.computeIfAbsent(reference.type(), t -> new long[1])[0]++;
            if (journey == null
                    || reference.type().equals(lens) && !journey.type().equals(lens)) {
                journey = reference;
            }
        }
        return journey;
    }

    public void refuse(Refusal refusal) {
        refused.merge(refusal.reason(), 1L, Long::sum);
        sink.refuse(refusal);
    }

    /** A file that cannot be read, or not any further. */
    public void refuseFile(Refusal refusal) {
        filesRefused++;
        refuse(refusal);
    }

    /** Something worth knowing that refuses nothing. */
    public void warn(String code, String file, long line, String value, Map<String, String> arguments) {
        String kind = code + arguments;
        Warning before = warnings.get(kind);
        if (before == null && warnings.size() >= WARNINGS_MAX) {
            return;
        }
        warnings.put(
                kind,
                before == null
                        ? new Warning(code, 1, file, line, value, arguments)
                        : new Warning(
                                code, before.count() + 1, before.file(), before.line(), before.value(), arguments));
    }

    /** What follows comes from this file. */
    public void begins(String file) {
        sink.begins(file);
    }

    public void file(ReadFile file) {
        files.add(file);
    }

    public void row() {
        rows++;
    }

    public long rows() {
        return rows;
    }

    public void notHappened() {
        notHappened++;
    }

    void lookupMissed() {
        lookupMisses++;
    }

    public void gap() {
        gaps++;
    }

    void overlap() {
        overlaps++;
    }

    public void zone(ZoneOffset offset) {
        if (!offset.equals(offsetLast)) {
            offsetLast = offset;
            offsetLastCount = offsets.computeIfAbsent(offset, o -> new long[1]);
        }
        offsetLastCount[0]++;
    }

    void localZone(String label) {
        if (localLastCount == null || !label.equals(localLast)) {
            localLast = label;
            localLastCount = locals.computeIfAbsent(label, l -> new long[1]);
        }
        localLastCount[0]++;
    }

    public Report report() {
        Map<String, Long> zones = new TreeMap<>();
        offsets.forEach((offset, count) -> zones.put(offset.getId(), count[0]));
        locals.forEach((label, count) -> zones.put(label.isEmpty() ? "none" : label, count[0]));
        Map<String, Long> byType = new LinkedHashMap<>();
        types.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, long[]> e) -> -e.getValue()[0]))
                .forEach(e -> byType.put(e.getKey(), e.getValue()[0]));
        long[] withoutZone = locals.get("");
        if (withoutZone != null) {
            warnings.put("no-zone", new Warning("no-zone", withoutZone[0], "", 0, "", Map.of()));
        }
        return new Report(
                rows,
                accepted,
                Map.copyOf(refused),
                duplicates,
                identical,
                journeys.ties() + numbered.ties(),
                journeys.outOfOrder() + numbered.outOfOrder(),
                missingOwner,
                notHappened,
                lookupMisses,
                zones,
                gaps,
                overlaps,
                future,
                ancient,
                filesRefused,
                byType,
                first,
                last,
                List.copyOf(files),
                List.copyOf(warnings.values()));
    }

    private IncomingEvent renamed(IncomingEvent event) {
        String name = activities.get(event.activity());
        return name == null
                ? event
                : new IncomingEvent(
                        event.source(),
                        event.id(),
                        name,
                        event.time(),
                        event.timeFromReceipt(),
                        event.area(),
                        event.channel(),
                        event.references(),
                        event.attributes(),
                        event.score(),
                        event.scale(),
                        event.comment(),
                        event.line());
    }

    private static IncomingEvent withId(IncomingEvent event, String id) {
        return new IncomingEvent(
                event.source(),
                id,
                event.activity(),
                event.time(),
                event.timeFromReceipt(),
                event.area(),
                event.channel(),
                event.references(),
                event.attributes(),
                event.score(),
                event.scale(),
                event.comment(),
                event.line());
    }

    private static long key(Reference reference) {
        long hash = 1125899906842597L;
        for (int i = 0; i < reference.type().length(); i++) {
            hash = 31 * hash + reference.type().charAt(i);
        }
        hash = 31 * hash + BETWEEN;
        for (int i = 0; i < reference.id().length(); i++) {
            hash = (hash ^ reference.id().charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static final int BETWEEN = 31;
}
