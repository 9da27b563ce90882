package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.rule.Finding.Reason;
import org.jspecify.annotations.Nullable;

/** What was found in one journey, and what of it is news. */
final class Found {
    private final RuleSet set;
    private final List<Finding> findings = new ArrayList<>(0);
    private final List<Revision> revisions = new ArrayList<>(0);

    Found(RuleSet set) {
        this.set = set;
    }

    void clear() {
        findings.clear();
        revisions.clear();
    }

    /** How many findings there are, each with its place. */
    int size() {
        return findings.size();
    }

    /** Notes a finding of a relation, and gives its place. The proof is the activation, and the target if there is one. */
    int add(PairPart part, Reason reason, Moment activation, @Nullable Moment target, long since, long due) {
        return add(part, reason, activation, target, since, due, proof(activation, target));
    }

    /** Notes that an activation is broken by what is, or is not, before it. */
    void addBehind(PairPart part, Reason reason, Moment activation, long since, @Nullable Moment before) {
        List<Moment> proof = before == null ? List.of(activation) : List.of(before, activation);
        add(part, reason, activation, before, since, Times.NEVER, proof);
    }

    private static List<Moment> proof(Moment activation, @Nullable Moment target) {
        return target == null ? List.of(activation) : List.of(activation, target);
    }

    private int add(
            PairPart part,
            Reason reason,
            Moment activation,
            @Nullable Moment target,
            long since,
            long due,
            List<Moment> proof) {
        return add(new Finding(
                set.name(part.rule()),
                part.side(),
                reason,
                activation,
                target,
                Times.instant(since),
                due == Times.NEVER ? null : Times.instant(due),
                proof));
    }

    /** Notes a finding about the whole journey, which began with that event. */
    void add(
            UnaryPart part,
            Reason reason,
            Moment first,
            @Nullable Moment target,
            long since,
            long due,
            List<Moment> counted) {
        List<Moment> evidence = counted.isEmpty() ? List.of(target == null ? first : target) : counted;
        add(new Finding(
                set.name(part.rule()),
                Finding.Side.FIRST,
                reason,
                first,
                target,
                Times.instant(since),
                due == Times.NEVER ? null : Times.instant(due),
                evidence));
    }

    private int add(Finding finding) {
        findings.add(finding);
        revisions.add(new Revision(null, finding));
        return findings.size() - 1;
    }

    /** Completes a finding by the target that came too late. */
    void cameLate(int place, Moment target) {
        Finding before = findings.get(place);
        Finding after = before.withLate(target);
        findings.set(place, after);
        revisions.add(new Revision(before, after));
    }

    /** All of them, in order. */
    List<Finding> inOrder() {
        return findings.stream().sorted(Finding.ORDER).toList();
    }

    /** What has changed since this was asked last. */
    List<Revision> revisions() {
        List<Revision> changed = List.copyOf(revisions);
        revisions.clear();
        return changed;
    }

    void write(StateWriter writer) {
        writer.number(findings.size());
        findings.forEach(finding -> FindingBytes.write(finding, set, writer));
    }

    void read(StateReader reader) {
        int count = reader.count();
        for (int i = 0; i < count; i++) {
            findings.add(FindingBytes.read(set, reader));
        }
    }
}
