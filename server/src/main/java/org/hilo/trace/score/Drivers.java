package org.hilo.trace.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hilo.engine.Antecedents;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Group;
import org.hilo.engine.Question;
import org.hilo.engine.ScoreSplit;
import org.hilo.engine.Scores;
import org.hilo.statistics.BenjaminiHochberg;
import org.hilo.statistics.Summary;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.springframework.stereotype.Service;

/** What goes together with better or worse scores. */
@Service
public class Drivers {
    private final JourneyAnswers answers;

    Drivers(JourneyAnswers answers) {
        this.answers = answers;
    }

    /**
     * Conditions ranked by how sure their difference is and how much it moves the mean of all, and how many were looked at.
     *
     * @param scores journeys with a score and some step before it; each counts once, with its last score
     */
    public record Ranking(List<Contrast> contrasts, int looked, long scores) {
        public Ranking {
            contrasts = List.copyOf(contrasts);
        }
    }

    /** Journeys in which the condition held before their last score against the others with a score. */
    public Contrast contrast(Selection selection, Filter condition) {
        ScoreSplit split = answers.ask(selection, Question.answerSplit(condition));
        return Contrast.of(condition, summary(split.with()), summary(split.without()));
    }

    /** Every activity and every direct passage as a condition. */
    public Ranking ranking(Selection selection) {
        return answers.computed(selection, "score ranking", log -> rank(log, selection.filter()));
    }

    static Ranking rank(EventLog log, Filter filter) {
        Antecedents before = log.ask(Question.antecedents(), filter);
        List<Contrast> contrasts = before.conditions().stream()
                .map(c -> Contrast.of(c.condition(), summary(c.with()), summary(c.without())))
                .filter(c -> c.difference() != null)
                .toList();
        return new Ranking(
                adjusted(contrasts), contrasts.size(), before.scores().n());
    }

    private static List<Contrast> adjusted(List<Contrast> contrasts) {
        double[] p = contrasts.stream().mapToDouble(Contrast::adjustedP).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(p);
        List<Contrast> ranked = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            ranked.add(contrasts.get(i).adjusted(adjusted[i]));
        }
        ranked.sort(Comparator.comparing(Contrast::isProven)
                .reversed()
                .thenComparing(Comparator.comparingLong(Drivers::weight).reversed())
                .thenComparing(contrast -> contrast.condition().toString()));
        return ranked;
    }

    /** In billionths, so that the last digits, which the order of adding decides, do not order anything. */
    private static long weight(Contrast contrast) {
        return Math.round(contrast.weight() * 1e9);
    }

    private static Summary summary(Scores scores) {
        return summary(scores.n(), scores.mean(), scores.variance());
    }

    static Summary summary(Group group) {
        return summary(group.scores(), group.mean(), group.variance());
    }

    /** The engine says NaN where there is nothing to average; a summary says 0. */
    static Summary summary(long n, double mean, double variance) {
        return n == 0 ? Summary.EMPTY : new Summary(n, mean, Double.isFinite(variance) ? variance : 0);
    }
}
