package org.hilo.engine.job;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.column.LongIndex;
import org.hilo.engine.discover.Causality;
import org.hilo.engine.discover.DirectlyFollows;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.table.LabelView;

/**
 * Which steps causally follow which in a log, where their areas differ.
 *
 * @param books of each segment
 * @param areas pairs of areas between which some step causes another: as edges, though the steps need not be neighbours
 */
record Causes(List<CausalBook> books, Edges areas) implements PairSource<CausalWalk> {
    /**
     * @param steps edges of the level of activities
     * @param follows how often they are passed in the whole log
     * @param returns by edge, from {@link ReturnJob}
     */
    static Causes of(
            JourneyLog log, Edges steps, FlowJob.State follows, long[] returns, double dependency, Nodes areas) {
        DirectlyFollows pairs = DirectlyFollows.of(
                follows.starts,
                follows.ends,
                IntStream.range(0, steps.count()).map(steps::from).toArray(),
                IntStream.range(0, steps.count()).map(steps::to).toArray(),
                follows.edges);
        Causality causality =
                Causality.tolerant(pairs, (first, second) -> returns[steps.find(first, second)], dependency);
        LabelView labels = log.table().labels();
        List<CausalBook> books = IntStream.range(0, log.segmentCount())
                .parallel()
                .mapToObj(number -> CausalBook.of(log.segment(number), causality, labels))
                .toList();
        return new Causes(books, edges(books, areas));
    }

    private static Edges edges(List<CausalBook> books, Nodes areas) {
        LongIndex numbers = new LongIndex();
        int[][] ofPair = books.stream()
                .map(book -> Arrays.stream(book.labels())
                        .mapToInt(pair -> {
                            long from = areas.ofLabel()[(int) (pair >>> 32)];
                            return numbers.idOf(from << 32 | areas.ofLabel()[(int) pair]);
                        })
                        .toArray())
                .toArray(int[][]::new);
        return new Edges(areas, false, ofPair, numbers);
    }

    @Override
    public CausalWalk walk(Part part) {
        return new CausalWalk(part, books.get(part.number()), areas.ofPair()[part.number()]);
    }

    @Override
    public SegmentPairs ofSegment(Part part) {
        CausalBook book = books.get(part.number());
        int[] own = IntStream.range(0, book.labels().length).toArray();
        return new SegmentPairs(
                areas.ofPair()[part.number()], range -> new CausalWalk(range, book, own), book.derived());
    }
}
