package org.hilo.trace.imports;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.Report;
import org.hilo.intake.Sink;
import org.hilo.intake.mapping.Mapping;
import org.hilo.trace.event.Events;
import org.hilo.trace.event.Receipt;
import org.jspecify.annotations.Nullable;

/** One reading of the files of one import: events go on in portions, refusals are kept, progress is told. */
final class ImportRun implements Sink, Progress {
    /** Events committed together: a crash loses no more than these, and live events wait no longer than for these. */
    private static final int PORTION = 1_000;

    /** Portions under way: one is read while the others are written. */
    private static final int PORTIONS_UNDER_WAY = 3;

    /** A refused line costs a row; who has a hundred thousand of them has a wrong mapping, and the first ones say so. */
    private static final int REFUSALS_KEPT_MAX = 100_000;

    /** Shown with a failure; the others stand in the list of refused lines. */
    private static final int WORST_SHOWN = 5;

    /** Reasons that usually spoil a file as a whole, and are told first. */
    private static final Set<Reason> WHOLE_FILE = EnumSet.of(
            Reason.EMPTY_FILE,
            Reason.NOT_RECOGNISED,
            Reason.NOT_SUPPORTED,
            Reason.NEEDS_MAPPING,
            Reason.UNKNOWN_COLUMN,
            Reason.DOUBLE_COLUMN,
            Reason.UNKNOWN_SHEET,
            Reason.DOCUMENT_TYPE,
            Reason.BROKEN_XML,
            Reason.BROKEN_ARCHIVE,
            Reason.ARCHIVE_BOMB,
            Reason.UNCLOSED_QUOTE,
            Reason.UNREADABLE);

    private final long id;
    private final Events events;
    private final ImportStore store;
    private final BooleanSupplier isGoingOn;
    private final List<IncomingEvent> portion = new ArrayList<>(PORTION);
    private final Deque<CompletableFuture<Receipt>> underWay = new ArrayDeque<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> worst = new ArrayList<>();
    private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    private final Map<String, Long> readBytes = new HashMap<>();
    private Receipt sum = Receipt.NOTHING;
    private String file = "";
    private boolean isRehearsal;
    private int readings = 1;
    private long rehearsedBytes;
    private long refused;
    private long refusedHere;
    private long rows;

    /** @param isGoingOn whether the server wants to go on with it */
    ImportRun(long id, Events events, ImportStore store, BooleanSupplier isGoingOn) {
        this.id = id;
        this.events = events;
        this.store = store;
        this.isGoingOn = isGoingOn;
    }

    /** Thrown to leave a reading before its end: somebody stopped the import, or the server stops. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** How a reading ended. */
    sealed interface Outcome {
        /** @param knownFrom lines that were known already, by the number of the import that had brought them */
        record Taken(Counts counts, ImportReport report, Map<Long, Long> knownFrom) implements Outcome {}

        record Refused(Counts counts, Failure failure) implements Outcome {}
    }

    /** @param isStrict reads everything twice: nothing is written before nothing was refused */
    Outcome read(List<InputFile> files, @Nullable Mapping mapping, boolean isStrict, InstantSource clock) {
        if (isStrict) {
            isRehearsal = true;
            readings = 2;
            Report rehearsal = readToTheEnd(files, mapping, clock);
            if (refused > 0) {
                return refused(
                        rehearsal, rehearsal.filesRefused() > 0 ? Failure.Reason.FILE_REFUSED : Failure.Reason.STRICT);
            }
            isRehearsal = false;
            rehearsedBytes = bytes();
            readBytes.clear();
        }
        Report report = readToTheEnd(files, mapping, clock);
        if (report.filesRefused() > 0) {
            return refused(report, Failure.Reason.FILE_REFUSED);
        }
        keepRefusals();
        long handedOn = report.accepted() - refusedHere;
        // an earlier attempt may have brought a part already, which counts as this import's own
        long accepted = events.countOfImport(id);
        Counts counts = new Counts(report.rowsRead(), accepted, handedOn - accepted + report.duplicates(), refused);
        return new Outcome.Taken(counts, new ImportReport(reasons, report), sum.knownFrom());
    }

    private Outcome refused(Report report, Failure.Reason reason) {
        keepRefusals();
        rows = report.rowsRead();
        return new Outcome.Refused(counts(0), new Failure(reason, worst));
    }

    private Report readToTheEnd(List<InputFile> files, @Nullable Mapping mapping, InstantSource clock) {
        try {
            Report report = new Intake(clock).read(files, mapping, ReadOptions.standard(), this, this);
            handOn();
            while (!underWay.isEmpty()) {
                settle();
            }
            return report;
        } finally {
            // whoever now takes away what this import brought must come after its last portion, or that one would stay
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                    .handle((done, failure) -> true)
                    .join();
        }
    }

    @Override
    public void begins(String name) {
        file = name;
    }

    @Override
    public void accept(IncomingEvent event) {
        Refusal refusal = Events.refusalOf(event, file);
        if (refusal != null) {
            refusedHere++;
            refuse(refusal);
            return;
        }
        if (isRehearsal) {
            return;
        }
        portion.add(event);
        if (portion.size() == PORTION) {
            handOn();
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        boolean isWhole = WHOLE_FILE.contains(refusal.reason());
        if (isWhole && worst.size() < WORST_SHOWN) {
            worst.addFirst(refusal);
        } else if (worst.size() < WORST_SHOWN) {
            worst.add(refusal);
        }
        if (refused < REFUSALS_KEPT_MAX) {
            refusals.add(refusal);
        }
        refused++;
        reasons.merge(refusal.reason(), 1L, Long::sum);
        if (refusals.size() == PORTION) {
            keepRefusals();
        }
    }

    @Override
    public void at(String file, long bytesRead, long bytesTotal, long rowsOfFile) {
        readBytes.put(file, bytesRead);
        rows = rowsOfFile;
        tell();
    }

    private void handOn() {
        if (!portion.isEmpty()) {
            underWay.add(events.submit(portion, id));
            portion.clear();
        }
        if (underWay.size() >= PORTIONS_UNDER_WAY) {
            settle();
            tell();
        }
    }

    private void settle() {
        sum = sum.plus(underWay.remove().join());
    }

    private void tell() {
        boolean isUndoAsked = store.progress(id, (rehearsedBytes + bytes()) / readings, counts(sum.accepted()));
        if (isUndoAsked || !isGoingOn.getAsBoolean()) {
            throw new Stopped();
        }
    }

    private long bytes() {
        return readBytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private Counts counts(long accepted) {
        return new Counts(rows, accepted, sum.duplicates(), refused);
    }

    private void keepRefusals() {
        if (!refusals.isEmpty()) {
            store.refuse(id, refusals);
            refusals.clear();
        }
    }
}
