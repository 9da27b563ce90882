package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.List;

/** How one rule stands in one journey: its verdict, and what became of its activations. */
record RuleStanding(Verdict verdict, long activations, long fulfilled, long violated, long pending) {

    /** @param parts places of the rule's parts, as {@link RuleSet#parts} gives them */
    static RuleStanding of(Watch watch, int[] parts) {
        Verdict verdict = Verdict.SATISFIED;
        long activations = 0;
        long fulfilled = 0;
        long violated = 0;
        long pending = 0;
        for (int place : parts) {
            Verdict ofPart;
            if (place < 0) {
                UnaryTrack track = watch.unary(-1 - place);
                ofPart = track.verdict(watch.steps());
                boolean active = track.isActive(watch.steps());
                activations += active ? 1 : 0;
                fulfilled += active && ofPart == Verdict.SATISFIED ? 1 : 0;
                violated += active && ofPart == Verdict.VIOLATED ? 1 : 0;
                pending += active && ofPart != Verdict.SATISFIED && ofPart != Verdict.VIOLATED ? 1 : 0;
            } else {
                PairTrack track = watch.pair(place);
                ofPart = track.verdict(watch.isCompleted());
                activations += track.activations;
                fulfilled += track.fulfilled;
                violated += track.violated;
                pending += track.waiting.count();
            }
            verdict = ofPart.compareTo(verdict) > 0 ? ofPart : verdict;
        }
        return new RuleStanding(verdict, activations, fulfilled, violated, pending);
    }

    static List<Verdict> verdicts(Watch watch, RuleSet set) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int rule = 0; rule < set.size(); rule++) {
            verdicts.add(of(watch, set.parts(rule)).verdict());
        }
        return verdicts;
    }
}
