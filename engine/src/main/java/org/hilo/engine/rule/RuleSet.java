package org.hilo.engine.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rules made ready to run together: names are numbers, calendars are tables, and each activity knows which rules it concerns.
 * Immutable, for any number of threads, each with a run or states of its own.
 */
public final class RuleSet {
    private final Rules rules;
    private final RuleNames names;
    private final UnaryPart[] unaryParts;
    private final PairPart[] pairParts;

    /** For each rule the places of its parts; those of counts are negative, less one. */
    private final int[][] partsOfRules;

    private final Rows rows;

    /** Whether some rule is about what comes next or last, whatever that is. */
    private final boolean looksAtNeighbours;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final long fingerprint;

    private RuleSet(Rules rules) {
        this.rules = rules;
        this.names = new RuleNames(rules.rules());
        RuleParts parts = new RuleParts(rules, names);
        this.unaryParts = parts.unary();
        this.pairParts = parts.pairs();
        this.partsOfRules =
                IntStream.range(0, rules.rules().size()).mapToObj(this::partsOf).toArray(int[][]::new);
        this.rows = new Rows(unaryParts, pairParts, names.activityEnd());
        this.looksAtNeighbours = Arrays.stream(unaryParts).anyMatch(part -> part.kind() == UnaryPart.Kind.END)
                || Arrays.stream(pairParts).anyMatch(part -> part.style() == PairPart.Style.CHAIN);
        for (int rule = 0; rule < size(); rule++) {
            numbers.put(name(rule), rule);
        }
        this.fingerprint = StateBytes.fingerprint(rules.toString());
    }

    /** Makes the rules ready. */
    public static RuleSet of(Rules rules) {
        return new RuleSet(rules);
    }

    /** The rules as they were written. */
    public Rules rules() {
        return rules;
    }

    /** Number of the activity in events for these rules; all that no rule names share one. */
    public int activity(String name) {
        return names.activity(name);
    }

    /** Number of the area in events for these rules; {@link RuleEvent#NONE} for none. */
    public int area(@Nullable String name) {
        return name == null ? RuleEvent.NONE : names.area(name);
    }

    /** Number of the channel in events for these rules; {@link RuleEvent#NONE} for none. */
    public int channel(@Nullable String name) {
        return name == null ? RuleEvent.NONE : names.channel(name);
    }

    /** Types of objects that links name; events are asked by place. */
    public List<String> objectTypes() {
        return names.objectTypes();
    }

    /** Attributes that conditions, links and windows name; events are asked by place. */
    public List<String> attributes() {
        return names.attributes();
    }

    /** How many rules there are. */
    public int size() {
        return partsOfRules.length;
    }

    /** Whether every journey's first event must be shown to a run, whatever it is. */
    public boolean concernsFirst() {
        return unaryParts.length > 0;
    }

    /** Whether an event of the activity, if it is not the first, may change what a run counts; others need not be shown. */
    public boolean concerns(int activity) {
        if (looksAtNeighbours) {
            return true;
        }
        for (long word : rows.of(activity)) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /** A run over history, one journey after the other; it counts, and finds nothing. */
    public RuleRun counting() {
        return new RuleRun(this, false);
    }

    /** A run over history, one journey after the other, that tells each finding. */
    public RuleRun finding() {
        return new RuleRun(this, true);
    }

    /** The state of a journey that has not begun. */
    public RuleState start() {
        return new RuleState(this, new Watch(this, true));
    }

    /**
     * The state that was written by {@link RuleState#bytes}.
     *
     * @throws UnreadableState when the bytes are damaged, of another version, or of other rules
     */
    public RuleState read(byte[] bytes) {
        return new RuleState(this, StateBytes.read(this, bytes));
    }

    /**
     * Whether a journey of these activities, whatever else they carry, may fare otherwise than one of a single event that no
     * rule looks at.
     */
    public boolean isMovedBy(int[] activities, int size) {
        for (PairPart part : pairParts) {
            for (int i = 0; i < size; i++) {
                if (part.activation().concerns(activities[i])) {
                    return true;
                }
            }
        }
        for (UnaryPart part : unaryParts) {
            if (part.needsBegin() || part.mayMove(activities, size)) {
                return true;
            }
        }
        return false;
    }

    private int[] partsOf(int rule) {
        IntStream unary = IntStream.range(0, unaryParts.length)
                .filter(place -> unaryParts[place].rule() == rule)
                .map(place -> -1 - place);
        IntStream pairs = IntStream.range(0, pairParts.length).filter(place -> pairParts[place].rule() == rule);
        return IntStream.concat(unary, pairs).toArray();
    }

    String name(int rule) {
        return rules.rules().get(rule).name();
    }

    int number(String name) {
        return Objects.requireNonNull(numbers.get(name));
    }

    /** Numbers of activities are smaller. */
    int activityEnd() {
        return names.activityEnd();
    }

    UnaryPart[] unaryParts() {
        return unaryParts;
    }

    PairPart[] pairParts() {
        return pairParts;
    }

    int[] parts(int rule) {
        return partsOfRules[rule];
    }

    Rows rows() {
        return rows;
    }

    long fingerprint() {
        return fingerprint;
    }
}
