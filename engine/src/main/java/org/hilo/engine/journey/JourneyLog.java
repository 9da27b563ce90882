package org.hilo.engine.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

    private final TableView table;
    private final List<Held> held;
    private final Ids.View names;
    private final Gathering gathering;
    private final boolean hasParts;

    JourneyLog(TableView table, List<Held> held, Numbering numbering, Lens lens) {
        this(table, held, numbering.names(), new Gathering(table, numbering), !(lens.ending() instanceof Ending.Never));
    }

    private JourneyLog(TableView table, List<Held> held, Ids.View names, Gathering gathering, boolean hasParts) {
        this.table = table;
        this.held = held;
        this.names = names;
        this.gathering = gathering;
        this.hasParts = hasParts;
    }

    /** The same table with other segments. */
    JourneyLog with(List<Held> others) {
        return new JourneyLog(table, List.copyOf(others), names, gathering, hasParts);
    }

    /** The journeys that were answered, cut off before the answer. */
    public AnsweredLog answered() {
        return AnsweredLog.of(this);
    }

    public TableView table() {
        return table;
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
        java.util.stream.IntStream.range(0, sets.length).parallel().forEach(i -> {
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
                    parts.add(new Part(number, segment, selection.of(number), from, until));
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
        int slash = name.lastIndexOf('/');
        int part = hasParts && slash >= 0 ? number(name.substring(slash + 1)) - 1 : 0;
        if (hasParts && (slash < 0 || part < 0)) {
            return Optional.empty();
        }
        int object = names.find(hasParts ? name.substring(0, slash) : name);
        for (int i = held.size() - 1; i >= 0 && object != Words.ABSENT; i--) {
            Segment segment = held.get(i).segment();
            for (int journey : segment.derived().objects(segment).journeysOf(object)) {
                if (held.get(i).live().has(journey) && segment.part(journey) == part) {
                    return Optional.of(new Place(i, journey));
                }
            }
        }
        return Optional.empty();
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
