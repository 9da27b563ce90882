package org.hilo.engine.job;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Filter;
import org.hilo.engine.Level;
import org.hilo.engine.NameKind;
import org.hilo.engine.Promise;
import org.hilo.engine.Question;
import org.hilo.engine.Succession;
import org.hilo.engine.column.Once;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.column.Recent;
import org.hilo.engine.column.Words;
import org.hilo.engine.journey.AnsweredLog;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.JourneySet;
import org.hilo.engine.journey.JourneyValues;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.Selection;
import org.hilo.engine.select.Selector;
import org.hilo.engine.table.AttributeColumn;
import org.hilo.engine.table.LabelView;
import org.hilo.engine.table.TableView;

/** Puts each question about a log to work; what several questions need is computed when first needed and then kept. */
public final class Answering {
    /** Levels whose nodes, edges and sequences are kept. */
    private static final int MOST_LEVELS = 8;

    private final JourneyLog log;
    private final Recent<Level, Nodes> nodes = new Recent<>(MOST_LEVELS);
    private final Recent<Level, Edges> edges = new Recent<>(MOST_LEVELS);
    private final Recent<Level, VariantBook> books = new Recent<>(MOST_LEVELS);
    private final Recent<Succession.Causal, Causes> causes = new Recent<>(2);
    private final Recent<List<Promise>, Selector> selectors = new Recent<>(4);
    private final Once<long[]> labelCounts = new Once<>(this::countLabels);
    private final Once<Long> end = new Once<>(() -> LogEnd.of(parts(log().all())));
    private final Once<AnsweredLog> answered = new Once<>(() -> log().answered());
    private final Once<BitSet> rows = new Once<>(this::rowsInside);

    public Answering(JourneyLog log) {
        this.log = log;
    }

    public JourneyLog log() {
        return log;
    }

    /** When the log ends, in microseconds since 1970; the smallest long without events. */
    public long end() {
        return end.get();
    }

    /** Selects by filters that may name these promises; kept, because pages ask with the same ones. */
    public Selector selector(List<Promise> promises) {
        return selectors.get(promises, p -> new Selector(log, p, end()));
    }

    private List<Part> parts(Selection selection) {
        return log.parts(selection);
    }

    private long[] countLabels() {
        return new LabelCountJob(log.table().labels().size()).run(parts(log.all()));
    }

    /** Answers over the selected journeys; conditions in the question are those of the selector. */
    public Object answer(Question<?> question, Filter filter, Selector selector) {
        return job(question, selector).run(parts(selector.selected(filter)));
    }

    Job<?, ?> job(Question<?> question, Selector selector) {
        TableView table = log.table();
        return switch (question) {
            case Question.OfFlow(var level, var withWaits) -> flow(level, withWaits);
            case Question.OfFirstWaits(var level) -> new FirstWaitJob(edges(level));
            case Question.OfVariants(var top) ->
                new VariantJob(book(Level.ACTIVITY), nodes(Level.ACTIVITY).names(), top);
            case Question.OfHandoffs(var succession) -> handoffs(succession);
            case Question.OfSequences() ->
                new SequenceJob(book(Level.ACTIVITY), nodes(Level.ACTIVITY).names());
            case Question.OfDesign(var design, var budget) ->
                new DesignJob(book(Level.ACTIVITY), nodes(Level.ACTIVITY).names(), design, budget);
            case Question.OfRules(var rules, var level, var areOver, var most) ->
                new RuleJob(log, nodes(level), rules, new RuleEnd(areOver, end()), most);
            case Question.OfFunnel(var activities, var patience) -> {
                int[] way = activities.stream().mapToInt(this::activity).toArray();
                yield new FunnelJob(activities, way, nodes(Level.ACTIVITY), patience, end());
            }
            case Question.OfTimesTo(var from, var to, var ends) ->
                new TimesToJob(
                        nodes(Level.ACTIVITY).ofLabel(),
                        activity(from),
                        activity(to),
                        table.activityNames().marks(ends),
                        end());
            case Question.OfRemaining() -> new RemainingJob(nodes(Level.ACTIVITY));
            case Question.OfWork(var level, var attribute) -> new WorkJob(table, nodes(level), attribute);
            case Question.OfProfile(var deviations) -> new ProfileJob(nodes(Level.ACTIVITY), deviations);
            case Question.OfFeatures() ->
                new FeatureJob(log, nodes(Level.ACTIVITY), nodes(Level.AREA), selector.promises(), end());
            case Question.OfLike(var id, var most) ->
                log.find(id)
                        .<Job<?, ?>>map(place -> new AlikeJob(log, book(Level.ACTIVITY), id, place, most))
                        .orElseGet(() -> new NobodyJob(id));
            case Question.OfScoreSplit(var condition) -> new ScoreSplitJob(selector.selected(condition));
            case Question.OfAntecedents() -> new AntecedentJob(edges(Level.ACTIVITY));
            case Question.OfAnswerSplit(var condition) -> new AnswerSplitJob(held(condition, selector.promises()));
            case Question.OfPromise(var promise) -> new PromiseJob(table, promise, end());
            case Question.OfNames(var kind, var top) -> names(kind, top);
            case Question.OfAttributeValues(var attribute, var top) -> new ValueJob(sources(attribute), top);
            case Question.OfDays(var zone) -> new DayJob(zone);
            case Question.OfPeriods(var bounds) -> new PeriodJob(bounds);
            case Question.OfJourneys(var limit) -> new ListJob(log, limit);
        };
    }

    private HandoffJob handoffs(Succession succession) {
        return switch (succession) {
            case Succession.Direct() -> HandoffJob.direct(edges(Level.AREA));
            case Succession.Causal causal -> HandoffJob.causal(causes.get(causal, this::learn));
        };
    }

    /** What causes what in the whole log. */
    private Causes learn(Succession.Causal wanted) {
        Edges steps = edges(Level.ACTIVITY);
        List<Part> all = parts(log.all());
        FlowJob.State follows = flow(Level.ACTIVITY, false).sum(all);
        return Causes.of(log, steps, follows, new ReturnJob(steps).run(all), wanted.dependency(), nodes(Level.AREA));
    }

    private FlowJob flow(Level level, boolean withWaits) {
        return new FlowJob(
                level, edges(level), mainAreas(nodes(level)), log.table().areaNames(), withWaits);
    }

    /** Number of an activity; one that no step has when it is unknown. */
    private int activity(String name) {
        int known = log.table().activityNames().find(name);
        return known == Words.ABSENT ? Integer.MIN_VALUE : known;
    }

    private Nodes nodes(Level level) {
        return nodes.get(level, l -> Nodes.of(l, log.table()));
    }

    private Edges edges(Level level) {
        return edges.get(level, l -> Edges.of(log, nodes(l)));
    }

    private VariantBook book(Level level) {
        return books.get(level, l -> VariantBook.of(log, nodes(l)));
    }

    /** For each segment the journeys in which the condition held before their last score. */
    private List<JourneySet> held(Filter condition, List<Promise> promises) {
        AnsweredLog cut = answered.get();
        long cutEnd = LogEnd.of(cut.before().parts(cut.before().all()));
        Selection selected = new Selector(cut.before(), promises, cutEnd).selected(condition);
        return IntStream.range(0, log.segmentCount())
                .mapToObj(i -> cut.held(i, log.segment(i).journeyCount(), selected))
                .toList();
    }

    private Job<?, ?> names(NameKind kind, int top) {
        TableView table = log.table();
        LabelView labels = table.labels();
        return switch (kind) {
            case ACTIVITY -> new NameJob(labels.activities(), table.activityNames(), top);
            case AREA -> new NameJob(labels.areas(), table.areaNames(), top);
            case CHANNEL ->
                new ValueJob(
                        List.of(new ValueJob.Source(
                                segment -> JourneyValues.ofChannel(segment, table),
                                channel -> table.channelNames().get((int) channel))),
                        top);
        };
    }

    private List<ValueJob.Source> sources(String attribute) {
        return log.table().attributes(attribute).stream()
                .map(column -> new ValueJob.Source(
                        segment -> JourneyValues.of(segment, column),
                        value -> column.value(value).text()))
                .toList();
    }

    /** For each node the area that does it most often in the whole log: ties go to the first name; absent when never known. */
    private int[] mainAreas(Nodes wanted) {
        TableView table = log.table();
        int[] ranks = table.areaNames().ranks();
        int[] main = new int[wanted.count()];
        Arrays.fill(main, Words.ABSENT);
        long[][] counts = new long[wanted.count()][];
        for (int label = 0; label < wanted.ofLabel().length; label++) {
            int node = wanted.ofLabel()[label];
            int area = table.labels().areas()[label];
            if (node == Nodes.LEFT_OUT || area == Words.ABSENT || labelCounts.get()[label] == 0) {
                continue;
            }
            if (counts[node] == null) {
                counts[node] = new long[ranks.length];
            }
            counts[node][area] += labelCounts.get()[label];
            int best = main[node];
            boolean isMore = best == Words.ABSENT || counts[node][area] > counts[node][best];
            if (isMore || (counts[node][area] == counts[node][best] && ranks[area] < ranks[best])) {
                main[node] = area;
            }
        }
        return main;
    }

    /** Names that occur, in alphabetical order. */
    public List<String> occurring(NameKind kind) {
        TableView table = log.table();
        return switch (kind) {
            case ACTIVITY -> occurring(table.labels().activities(), table.activityNames());
            case AREA -> occurring(table.labels().areas(), table.areaNames());
            case CHANNEL -> {
                BitSet found = new BitSet();
                table.channels().each((row, channel) -> {
                    if (rows.get().get(row)) {
                        found.set((int) channel);
                    }
                });
                yield named(found, table.channelNames());
            }
        };
    }

    private List<String> occurring(int[] ofLabel, Words names) {
        BitSet found = new BitSet();
        for (int label = 0; label < labelCounts.get().length; label++) {
            if (labelCounts.get()[label] > 0 && ofLabel[label] != Words.ABSENT) {
                found.set(ofLabel[label]);
            }
        }
        return named(found, names);
    }

    private static List<String> named(BitSet found, Words names) {
        return found.stream().mapToObj(names::get).sorted().toList();
    }

    /** Names of the attributes that occur, in alphabetical order. */
    public List<String> occurringAttributes() {
        return log.table().attributes().stream()
                .filter(column -> isInside(column.values()))
                .map(AttributeColumn.View::name)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isInside(OptionalColumn.View values) {
        return values.any(row -> rows.get().get(row));
    }

    private BitSet rowsInside() {
        BitSet inside = new BitSet(log.table().size());
        for (Part part : log.parts(log.all())) {
            Segment segment = part.segment();
            for (int j = part.next(part.from()); j < part.until(); j = part.next(j + 1)) {
                int variant = segment.variantOf(j);
                int event = segment.firstEvent(j, variant);
                for (int e = event; e < event + segment.length(variant); e++) {
                    inside.set(segment.rows().at(e));
                }
            }
        }
        return inside;
    }
}
