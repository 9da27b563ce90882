package org.hilo.engine.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.answer.Alike;
import org.hilo.engine.column.Micros;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.JourneyLog.Place;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;

/** Finds the journeys most like one: distances are taken once for each sequence, durations for the journeys of the nearest. */
final class AlikeJob implements Job<long[], Alike> {
    private final JourneyLog log;
    private final VariantBook book;
    private final String id;
    private final Place place;
    private final int most;

    AlikeJob(JourneyLog log, VariantBook book, String id, Place place, int most) {
        this.log = log;
        this.book = book;
        this.id = id;
        this.place = place;
        this.most = most;
    }

    /** Journeys by sequence. */
    @Override
    public long[] empty() {
        return new long[book.size()];
    }

    @Override
    public void add(long[] state, Part part) {
        int[] sequences = book.ofVariants(part.number());
        VariantWalk variants = part.variants();
        while (variants.next()) {
            state[sequences[variants.variant()]] += variants.count();
        }
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        for (int sequence = 0; sequence < left.length; sequence++) {
            left[sequence] += right[sequence];
        }
        return left;
    }

    @Override
    public Alike finish(long[] counts, List<Part> parts) {
        Segment segment = log.segment(place.segment());
        int mine = book.ofVariants(place.segment())[segment.variantOf(place.journey())];
        int[] wanted = sequence(mine);
        int[] found = SequenceJob.followed(counts);
        int[] changes = IntStream.range(0, found.length)
                .parallel()
                .map(i -> Distances.edits(wanted, sequence(found[i])))
                .toArray();
        int[] changesOf = new int[book.size()];
        Arrays.fill(changesOf, -1);
        int limit = limit(counts, found, changes);
        for (int i = 0; i < found.length; i++) {
            changesOf[found[i]] = changes[i] <= limit ? changes[i] : -1;
        }
        return new Alike(id, nearest(parts, changesOf, wanted.length, took(segment, place.journey())));
    }

    /** So many changes must be looked at to find as many journeys as are wanted, besides the one itself. */
    private int limit(long[] counts, int[] found, int[] changes) {
        int highest = Arrays.stream(changes).max().orElse(0);
        long[] journeys = new long[highest + 1];
        for (int i = 0; i < found.length; i++) {
            journeys[changes[i]] += counts[found[i]];
        }
        long seen = 0;
        for (int limit = 0; limit < journeys.length; limit++) {
            seen += journeys[limit];
            if (seen > most) {
                return limit;
            }
        }
        return highest;
    }

    private List<Alike.Entry> nearest(List<Part> parts, int[] changesOf, int length, long took) {
        List<Candidate> candidates = new ArrayList<>();
        for (Part part : parts) {
            int[] sequences = book.ofVariants(part.number());
            VariantWalk variants = part.variants();
            while (variants.next()) {
                int changes = changesOf[sequences[variants.variant()]];
                for (int j = variants.nextJourney(variants.first()); changes >= 0 && j >= 0; ) {
                    if (part.number() != place.segment() || j != place.journey()) {
                        candidates.add(
                                new Candidate(changes, Math.abs(took(part.segment(), j) - took), part.number(), j));
                    }
                    j = variants.nextJourney(j + 1);
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::changes)
                        .thenComparingLong(Candidate::difference)
                        .thenComparing(c -> log.name(log.segment(c.segment()), c.journey())))
                .limit(most)
                .map(c -> entry(c, length))
                .toList();
    }

    private record Candidate(int changes, long difference, int segment, int journey) {}

    private Alike.Entry entry(Candidate candidate, int length) {
        Segment segment = log.segment(candidate.segment());
        int variant = segment.variantOf(candidate.journey());
        int event = segment.firstEvent(candidate.journey(), variant);
        int steps = segment.length(variant);
        Instant start = Micros.instant(segment.times().micros(event));
        Instant end = Micros.instant(segment.times().micros(event + steps - 1));
        double likeness = 1 - (double) candidate.changes() / Math.max(length, steps);
        return new Alike.Entry(
                log.name(segment, candidate.journey()), start, end, steps, candidate.changes(), likeness);
    }

    private static long took(Segment segment, int journey) {
        int variant = segment.variantOf(journey);
        int event = segment.firstEvent(journey, variant);
        return segment.times().micros(event + segment.length(variant) - 1)
                - segment.times().micros(event);
    }

    private int[] sequence(int number) {
        return Arrays.copyOfRange(book.nodes(), book.start(number), book.start(number + 1));
    }
}
