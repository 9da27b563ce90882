package org.hilo.trace.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Group;
import org.hilo.engine.Question;
import org.hilo.engine.ScoreSplit;
import org.hilo.engine.Variant;
import org.hilo.statistics.BenjaminiHochberg;
import org.hilo.statistics.Difference;
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

    /** Conditions ranked by how sure and how large their difference is, and how many were looked at. */
    public record Ranking(List<Contrast> contrasts, int looked, long journeys, long scores) {
        public Ranking {
            contrasts = List.copyOf(contrasts);
        }
    }

    public Contrast contrast(Selection selection, Filter condition) {
        ScoreSplit split = answers.ask(selection, Question.scoreSplit(condition));
        return Contrast.of(
                condition,
                split.with().journeys(),
                split.without().journeys(),
                summary(split.with()),
                summary(split.without()));
    }

    /** Every activity and every direct passage as a condition. */
    public Ranking ranking(Selection selection) {
        return answers.computed(selection, "score ranking", log -> rank(log, selection.filter()));
    }

    /** Each condition's scores are added up over the variants, and the others are what is left of the total. */
    static Ranking rank(EventLog log, Filter filter) {
        Sums all = new Sums();
        Map<Filter, Sums> byCondition = new HashMap<>();
        for (Variant variant :
                log.ask(Question.variants(Integer.MAX_VALUE), filter).top()) {
            all.add(variant);
            for (Filter condition : conditionsOf(variant.activities())) {
                byCondition.computeIfAbsent(condition, c -> new Sums()).add(variant);
            }
        }
        List<Contrast> contrasts = new ArrayList<>();
        byCondition.forEach((condition, sums) -> {
            Contrast contrast = Contrast.of(
                    condition, sums.journeys, all.journeys - sums.journeys, sums.summary(), all.minus(sums));
            if (contrast.difference() != null) {
                contrasts.add(contrast);
            }
        });
        return new Ranking(adjusted(contrasts), contrasts.size(), all.journeys, all.n);
    }

    private static Set<Filter> conditionsOf(List<String> activities) {
        Set<Filter> conditions = new HashSet<>();
        for (int i = 0; i < activities.size(); i++) {
            conditions.add(new Filter.Passed(List.of(activities.get(i))));
            if (i > 0) {
                conditions.add(new Filter.Directly(activities.get(i - 1), activities.get(i)));
            }
        }
        return conditions;
    }

    private static List<Contrast> adjusted(List<Contrast> contrasts) {
        List<Contrast> inOrder = new ArrayList<>(contrasts);
        inOrder.sort(Comparator.comparing(c -> c.condition().toString()));
        double[] p = inOrder.stream().mapToDouble(Contrast::adjustedP).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(p);
        List<Contrast> ranked = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            ranked.add(inOrder.get(i).adjusted(adjusted[i]));
        }
        ranked.sort(Comparator.comparing(Contrast::isProven)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Drivers::size).reversed()));
        return ranked;
    }

    private static double size(Contrast contrast) {
        Difference difference = contrast.difference();
        return difference == null ? 0 : Math.abs(difference.value());
    }

    static Summary summary(Group group) {
        return summary(group.scores(), group.mean(), group.variance());
    }

    /** The engine says NaN where there is nothing to average; a summary says 0. */
    static Summary summary(long n, double mean, double variance) {
        return n == 0 ? Summary.EMPTY : new Summary(n, mean, Double.isFinite(variance) ? variance : 0);
    }

    /** Sums of scores and of their squares, which can be taken from each other; scores are small, so digits last. */
    private static final class Sums {
        private long journeys;
        private long n;
        private double sum;
        private double squares;

        void add(Variant variant) {
            journeys += variant.count();
            if (variant.scores() > 0) {
                long scores = variant.scores();
                double mean = variant.meanScore();
                double variance = Double.isFinite(variant.scoreVariance()) ? variant.scoreVariance() : 0;
                n += scores;
                sum += scores * mean;
                squares += variance * (scores - 1) + scores * mean * mean;
            }
        }

        Summary summary() {
            return of(n, sum, squares);
        }

        Summary minus(Sums part) {
            return of(n - part.n, sum - part.sum, squares - part.squares);
        }

        private static Summary of(long n, double sum, double squares) {
            if (n == 0) {
                return Summary.EMPTY;
            }
            double mean = sum / n;
            double variance = n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1));
            return new Summary(n, mean, variance < 1e-12 ? 0 : variance);
        }
    }
}
