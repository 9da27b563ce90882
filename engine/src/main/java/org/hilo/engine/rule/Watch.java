package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a set at work on one journey: the one machine that runs over history and live. Events come in order of time;
 * the clock goes on with them, or by itself. Each event costs the rules that its activity concerns, and those that wait for
 * whatever comes next.
 */
final class Watch {
    private final RuleSet set;
    private final boolean proving;
    private final Rows rows;
    private final int pairStart;
    private final @Nullable UnaryTrack[] unary;
    private final @Nullable PairTrack[] pairs;

    private int steps;
    private long firstEvent;
    private long firstMicros;
    private long lastEvent;
    private long lastMicros;
    private long clockMicros;
    private boolean completed;

    /** Not later than any open deadline. */
    private long nextDeadline;

    /** The latest deadline that has passed; an event up to it would have come in time. */
    private long passedDeadline;

    /** Bits of the whole-journey parts that no further event changes. */
    private final long[] decided;

    /** Bits of the relations in which something waits for a target. */
    private final long[] waiting;

    /** Chains whose activation was the event before, by place. */
    private final int[] next;

    private int nextCount;

    /** Parts of relations that have to do with the journey, by place, in the order in which they did first. */
    private final int[] touched;

    private int touchedCount;

    private final Found found;
    private final List<Entry> bound = new ArrayList<>(0);

    Watch(RuleSet set, boolean proving) {
        this.set = set;
        this.proving = proving;
        this.found = new Found(set);
        this.rows = set.rows();
        this.pairStart = rows.pairStart();
        this.decided = new long[rows.countWords()];
        this.waiting = new long[rows.pairWords()];
        this.unary = new UnaryTrack[set.unaryParts().length];
        this.pairs = new PairTrack[set.pairParts().length];
        this.next = new int[set.pairParts().length];
        this.touched = new int[set.pairParts().length];
        clear();
    }

    /** Forgets the journey, to begin another. */
    void clear() {
        steps = 0;
        firstMicros = Times.EVER;
        lastMicros = Times.EVER;
        clockMicros = Times.EVER;
        completed = false;
        nextDeadline = Times.NEVER;
        passedDeadline = Times.EVER;
        nextCount = 0;
        found.clear();
        for (UnaryTrack track : unary) {
            if (track != null) {
                track.clear(proving);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            pair(touched[i]).clear();
        }
        touchedCount = 0;
        Arrays.fill(waiting, 0);
        Arrays.fill(decided, 0);
    }

    void step(RuleEvent event) {
        long time = event.timeMicros();
        if (time < lastMicros) {
            throw new IllegalArgumentException("events must come in order of time: event " + event.id() + " of "
                    + Times.instant(time) + " came after one of " + Times.instant(lastMicros));
        }
        if (proving) {
            advance(time);
        }
        if (steps == 0) {
            begin(event);
        }
        if (nextCount > 0) {
            next(event);
        }
        long[] row = rows.of(event.activity());
        counts(event, row);
        pairs(event, row);
        lastEvent = event.id();
        lastMicros = time;
        steps++;
        if (proving) {
            advance(time); // a deadline may lie before the event that set it
        }
    }

    /** An event that is the first, and that no rule looks at. */
    void pass() {
        steps++;
    }

    private void counts(RuleEvent event, long[] row) {
        for (int word = 0; word < decided.length; word++) {
            long one = row[word * Rows.COUNT_WORDS];
            long other = row[word * Rows.COUNT_WORDS + 1];
            for (long left = (one | other) & ~decided[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                unary(word << 6 | bit).step(this, event, (one >>> bit & 1) != 0, (other >>> bit & 1) != 0);
            }
        }
    }

    private void pairs(RuleEvent event, long[] row) {
        for (int word = 0; word < waiting.length; word++) {
            int at = pairStart + word * Rows.PAIR_WORDS;
            long active = row[at];
            long target = row[at + 1] & waiting[word] | row[at + 2];
            for (long left = active | target; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                pair(word << 6 | bit).step(this, event, (target >>> bit & 1) != 0, (active >>> bit & 1) != 0);
            }
        }
    }

    private void begin(RuleEvent event) {
        firstEvent = event.id();
        firstMicros = event.timeMicros();
        for (int place = 0; place < unary.length; place++) {
            if (set.unaryParts()[place].needsBegin()) {
                unary(place).begin(this, event);
            }
        }
    }

    /** Events that follow a chain's activation directly; chains begun by this event wait for the one after it. */
    private void next(RuleEvent event) {
        int count = nextCount;
        nextCount = 0;
        for (int i = 0; i < count; i++) {
            pair(next[i]).next(this, event);
        }
    }

    /** Lets the clock go on; a deadline passes when the clock is past it. */
    void advance(long nowMicros) {
        if (nowMicros > clockMicros) {
            clockMicros = nowMicros;
        }
        if (nextDeadline < clockMicros) {
            passed();
        }
    }

    private void passed() {
        nextDeadline = Times.NEVER;
        for (UnaryTrack track : unary) {
            if (track != null && track.state == UnaryTrack.State.OPEN) {
                deadline(track.closes);
                track.passed(this, clockMicros);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            PairTrack track = pair(touched[i]);
            if (track.nextDeadline < clockMicros) {
                track.passed(this, clockMicros);
            }
            nextDeadline = Math.min(nextDeadline, track.nextDeadline);
        }
    }

    /** Notes an open deadline as passed, or as still to come. */
    private void deadline(long deadline) {
        if (deadline < clockMicros) {
            passed(deadline);
        } else {
            nextDeadline = Math.min(nextDeadline, deadline);
        }
    }

    /** Notes a deadline that has passed; what would have come up to then comes too late from now on. */
    void passed(long deadline) {
        passedDeadline = Math.max(passedDeadline, deadline);
    }

    /** Ends the journey: what waits, waits no longer. */
    void complete(long atMicros) {
        advance(atMicros);
        completed = true;
        for (int place = 0; place < unary.length; place++) {
            if (steps > 0) {
                unary(place).ended(this, clockMicros);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            pair(touched[i]).ended(this, clockMicros);
        }
        nextCount = 0;
        nextDeadline = Times.NEVER;
    }

    int steps() {
        return steps;
    }

    long firstMicros() {
        return firstMicros;
    }

    long clockMicros() {
        return clockMicros;
    }

    boolean isProving() {
        return proving;
    }

    boolean isCompleted() {
        return completed;
    }

    /** Whether the event is not earlier than what has been decided already. */
    boolean isInOrder(long micros) {
        return !completed && micros >= lastMicros && micros > passedDeadline;
    }

    /** Remembered events to which the event is bound; the list is good until the next call. */
    List<Entry> bound(Pool pool, RuleEvent event) {
        bound.clear();
        if (!pool.isEmpty()) {
            pool.bound(event, bound);
        }
        return bound;
    }

    /** Takes note of a whole-journey part that no further event changes. */
    void decided(UnaryPart part) {
        decided[part.place() >> 6] |= 1L << part.place();
    }

    void waits(long deadline) {
        nextDeadline = Math.min(nextDeadline, deadline);
    }

    /** Takes note of a part that has to do with the journey, the first time that it does. */
    void touches(PairTrack track) {
        touched[touchedCount++] = track.part.place();
    }

    /** How many parts of relations have to do with the journey. */
    int touchedCount() {
        return touchedCount;
    }

    /** One of them. */
    PairTrack touched(int index) {
        return pair(touched[index]);
    }

    /** Takes note of an activation that waits. */
    void waits(PairTrack track, long deadline) {
        waits(deadline);
        waitsForTarget(track);
    }

    /** Takes note of whether something waits in the track. */
    void waiting(PairTrack track) {
        int place = track.part.place();
        if (track.isWaiting()) {
            waiting[place >> 6] |= 1L << place;
        } else {
            waiting[place >> 6] &= ~(1L << place);
        }
    }

    /** Takes note of a track in which something waits; a chain must be shown whatever comes next. */
    void waitsForTarget(PairTrack track) {
        waiting(track);
        if (track.part.style() == PairPart.Style.CHAIN) {
            next[nextCount++] = track.part.place();
        }
    }

    /** The event as proof. */
    Moment moment(RuleEvent event) {
        return new Moment(event.id(), Times.instant(event.timeMicros()));
    }

    Moment firstMoment() {
        return new Moment(firstEvent, Times.instant(firstMicros));
    }

    Moment lastMoment() {
        return new Moment(lastEvent, Times.instant(lastMicros));
    }

    Found found() {
        return found;
    }

    /** The track of a rule about the whole journey, new when it was not needed so far. */
    UnaryTrack unary(int place) {
        UnaryTrack track = unary[place];
        if (track == null) {
            track = new UnaryTrack(set.unaryParts()[place]);
            unary[place] = track;
        }
        return track;
    }

    /** The track of a part of a relation, new when it was not needed so far. */
    PairTrack pair(int place) {
        PairTrack track = pairs[place];
        if (track == null) {
            track = new PairTrack(set.pairParts()[place]);
            pairs[place] = track;
        }
        return track;
    }

    /** What each rule says, in the order of the rules. */
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int rule = 0; rule < set.size(); rule++) {
            verdicts.add(verdict(set.parts(rule)));
        }
        return verdicts;
    }

    /** What a rule says, by the places of its parts; the worst that one of them says. */
    Verdict verdict(int[] parts) {
        Verdict worst = Verdict.SATISFIED;
        for (int place : parts) {
            Verdict verdict =
                    place < 0 ? unary(-1 - place).verdict(steps) : pair(place).verdict(completed);
            worst = verdict.compareTo(worst) > 0 ? verdict : worst;
        }
        return worst;
    }

    /** Deadlines that are still open, in order. */
    List<Timer> timers() {
        List<Timer> timers = new ArrayList<>();
        for (UnaryTrack track : unary) {
            if (track != null && track.state == UnaryTrack.State.OPEN && track.closes != Times.NEVER) {
                timers.add(new Timer(
                        Times.instant(track.closes),
                        set.name(track.part.rule()),
                        firstMoment(),
                        track.verdict(steps) == Verdict.PENDING_VIOLATED));
            }
        }
        for (int t = 0; t < touchedCount; t++) {
            PairTrack track = touched(t);
            for (int i = 0; i < track.waiting.places(); i++) {
                Entry entry = track.waiting.at(i);
                if (!entry.isGone && entry.closes != Times.NEVER) {
                    timers.add(new Timer(
                            Times.instant(entry.closes),
                            set.name(track.part.rule()),
                            entry.moment(),
                            !track.part.forbids()));
                }
            }
        }
        timers.sort(Timer.ORDER);
        return timers;
    }

    void write(StateWriter writer) {
        writer.number(steps);
        writer.signed(firstEvent);
        writer.time(firstMicros);
        writer.signed(lastEvent);
        writer.time(lastMicros);
        writer.time(clockMicros);
        writer.time(passedDeadline);
        writer.number(completed ? 1 : 0);
        found.write(writer);
        for (int place = 0; place < unary.length; place++) {
            UnaryTrack track = unary[place];
            if (track != null && !track.isUntouched()) {
                writer.number(place + 1L);
                track.write(writer);
            }
        }
        writer.number(0);
        writer.number(touchedCount);
        for (int i = 0; i < touchedCount; i++) {
            writer.number(touched[i]);
            touched(i).write(writer);
        }
    }

    /** Into a watch that knows nothing. */
    void read(StateReader reader) {
        steps = reader.index();
        firstEvent = reader.signed();
        firstMicros = reader.time();
        lastEvent = reader.signed();
        lastMicros = reader.time();
        clockMicros = reader.time();
        passedDeadline = reader.time();
        completed = reader.below(2) == 1;
        found.read(reader);
        for (int place = reader.below(unary.length + 1); place > 0; place = reader.below(unary.length + 1)) {
            UnaryTrack track = unary(place - 1);
            track.read(reader);
            if (track.state == UnaryTrack.State.OPEN) {
                waits(track.closes);
            } else {
                decided(track.part);
            }
        }
        for (int left = reader.below(pairs.length + 1); left > 0; left--) {
            PairTrack track = pair(reader.below(pairs.length));
            if (track.isTouched()) {
                throw UnreadableState.damaged("it tells of a rule twice");
            }
            track.read(reader, this);
        }
    }
}
