package org.hilo.engine.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hilo.engine.Ending;
import org.hilo.engine.Lens;
import org.hilo.engine.column.Ids;
import org.hilo.engine.column.Words;
import org.hilo.engine.table.TableView;
import org.jspecify.annotations.Nullable;

/** All journeys of a table under a lens at one moment; never changed, for any number of threads. */
public final class JourneyLog {
    /** Events of a part: enough that beginning one costs nothing, few enough that threads share the work evenly. */
    private static final int PART_EVENTS = 1 << 18;

    private static final int EVERY_PART = -1;

    private final TableView table;
    private final List<Held> held;
    private final Ids.View names;
    private final Gathering gathering;
    private final boolean hasParts;
    private final Lens lens;

    JourneyLog(TableView table, List<Held> held, Numbering numbering, Lens lens) {
        this(table, held, numbering.names(), new Gathering(table, numbering), lens);
    }

    private JourneyLog(TableView table, List<Held> held, Ids.View names, Gathering gathering, Lens lens) {
        this.table = table;
        this.held = held;
        this.names = names;
        this.gathering = gathering;
        this.hasParts = !(lens.ending() instanceof Ending.Never);
        this.lens = lens;
    }

    /** The same table with other segments. */
    JourneyLog with(List<Held> others) {
        return new JourneyLog(table, List.copyOf(others), names, gathering, lens);
    }

    /** The journeys that were answered, cut off before the answer. */
    public AnsweredLog answered() {
        return AnsweredLog.of(this);
    }

    public TableView table() {
        return table;
    }

    /** Type of the object that all events of a journey refer to; null when they refer to several of one customer. */
    public @Nullable String type() {
        return lens.identity() == null ? lens.name() : null;
    }

    public int segmentCount() {
        return held.size();
    }

    public Segment segment(int number) {
        return held.get(number).segment();
    }

    public List<Segment> segments() {
        return held.stream().map(Held::segment).toList();
    }

    /** Events that belong to no journey; looks through all references. */
    public int outside() {
        return gathering.outside();
    }

    public long eventCount() {
        return held.stream().mapToLong(Held::liveEvents).sum();
    }

    /** All journeys. */
    public Selection all() {
        JourneySet[] sets = new JourneySet[held.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = held.get(i).isWhole() ? null : held.get(i).live();
        }
        return new Selection(held, sets);
    }

    /** Journeys chosen segment by segment; what is dead is taken out of the sets. */
    public Selection selection(BiFunction<Integer, Segment, JourneySet> choose) {
        JourneySet[] sets = new JourneySet[held.size()];
        IntStream.range(0, sets.length).parallel().forEach(i -> {
            JourneySet set = choose.apply(i, held.get(i).segment());
            if (!held.get(i).isWhole()) {
                set.retain(held.get(i).live());
            }
            sets[i] = set;
        });
        return new Selection(held, sets);
    }

    /** The selected journeys in parts; how they are split depends on the log alone. */
    public List<Part> parts(Selection selection) {
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < held.size(); number++) {
            Segment segment = held.get(number).segment();
            int count = Math.max(1, segment.eventCount() / PART_EVENTS);
            int from = 0;
            for (int i = 1; i <= count; i++) {
                int until = i == count
                        ? segment.journeyCount()
                        : segment.journeyAt((int) ((long) segment.eventCount() * i / count));
                if (until > from) {
                    parts.add(new Part(number, segment, live(number), selection.of(number), from, until));
                }
                from = Math.max(from, until);
            }
        }
        return parts;
    }

    /** What a journey is called: its object, and its number where objects have several. */
    public String name(Segment segment, int journey) {
        String object = names.get(segment.objects().at(journey));
        return hasParts ? object + "/" + (segment.part(journey) + 1) : object;
    }

    /** Where a journey lies. */
    public record Place(int segment, int journey) {}

    /** The live journey of this name. */
    public Optional<Place> find(String name) {
        return named(name)
                .filter(wanted -> !hasParts || wanted.part() != EVERY_PART)
                .flatMap(wanted -> IntStream.range(0, held.size())
                        .boxed()
                        .flatMap(segment -> journeys(segment, wanted).mapToObj(j -> new Place(segment, j))))
                .findFirst();
    }

    /** Whether a live journey, or an object with live journeys, has this name. */
    public boolean isKnown(String name) {
        return named(name)
                .anyMatch(wanted -> IntStream.range(0, held.size())
                        .anyMatch(segment -> journeys(segment, wanted).findAny().isPresent()));
    }

    /** The live journeys of a segment that have this name, or whose object has it. */
    public IntStream journeys(int segment, String name) {
        return named(name).flatMapToInt(wanted -> journeys(segment, wanted));
    }

    /** A journey by its object and its number, or every journey of the object. */
    private record Wanted(int object, int part) {}

    private Stream<Wanted> named(String name) {
        int slash = hasParts ? name.lastIndexOf('/') : -1;
        int part = slash < 0 ? -1 : number(name.substring(slash + 1)) - 1;
        Wanted whole = new Wanted(names.find(name), EVERY_PART);
        Wanted one = part < 0 ? whole : new Wanted(names.find(name.substring(0, slash)), part);
        return Stream.of(whole, one).distinct().filter(wanted -> wanted.object() != Words.ABSENT);
    }

    private IntStream journeys(int number, Wanted wanted) {
        Segment segment = held.get(number).segment();
        return Arrays.stream(segment.derived().objects(segment).journeysOf(wanted.object()))
                .filter(journey -> held.get(number).live().has(journey))
                .filter(journey -> wanted.part() == EVERY_PART || segment.part(journey) == wanted.part());
    }

    private static int number(String text) {
        boolean isNumber = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : 0;
    }

    /** Which journeys of a segment count. */
    @Nullable
    JourneySet live(int segment) {
        return held.get(segment).isWhole() ? null : held.get(segment).live();
    }
}
