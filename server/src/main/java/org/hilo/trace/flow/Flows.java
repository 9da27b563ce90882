package org.hilo.trace.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hilo.drawing.Areas;
import org.hilo.drawing.FlowOptions;
import org.hilo.drawing.FlowPicture;
import org.hilo.drawing.FlowWords;
import org.hilo.engine.Days;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.Variant;
import org.hilo.engine.Variants;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Means;
import org.hilo.statistics.Summary;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the selected journeys really do: flow map, variants, and the picture of both. */
@Service
public class Flows {
    /** A layout costs some 70 ms and a picture some 100 kB; this many are the pages that people walk between. */
    private static final int PICTURES = 150;

    /** A figure over fewer journeys than that is not shown with an interval. */
    static final int FEWEST_SCORES = 5;

    private final Journeys journeys;
    private final JourneyAnswers answers;
    private final Cache<PictureKey, FlowPicture> pictures =
            Caffeine.newBuilder().maximumSize(PICTURES).build();

    Flows(Journeys journeys, JourneyAnswers answers) {
        this.journeys = journeys;
        this.answers = answers;
    }

    private record PictureKey(FlowMap map, FlowOptions options, String words) {}

    /** A variant with the mean score of its journeys; null where too few have one. */
    public record ScoredVariant(
            Variant variant, double share, @Nullable Estimate score) {}

    public FlowMap map(Selection selection, Level level) {
        return answers.ask(selection, Question.flowMap(level));
    }

    /** The days of the selected journeys that lie in the selection's period, cut into periods with their counts. */
    public Timeline timeline(Selection selection) {
        List<Days.Day> days =
                answers.ask(selection, Question.days(selection.zone())).days();
        if (days.isEmpty()) {
            return Timeline.none();
        }
        LocalDate first = days.getFirst().date();
        LocalDate last = days.getLast().date();
        LocalDate from = selection.from();
        LocalDate until = selection.until();
        Timeline cut = Timeline.of(
                from == null || from.isBefore(first) ? first : from,
                until == null || until.isAfter(last) ? last : until);
        return cut.counted(answers.ask(selection, Question.periods(cut.bounds(selection.zone()))));
    }

    /** The map of the journeys of one stop, which is one of the selection's timeline; empty where they are too few to tell. */
    public FlowMap map(Selection selection, Timeline.Stop stop, Level level) {
        return stop.isHidden()
                ? new FlowMap(0, 0, List.of(), List.of())
                : map(selection.during(stop.from(), stop.until()), level);
    }

    /** Codes and colours of all areas there are, so that neither filter nor lens changes them. */
    public Areas areas() {
        return Areas.of(journeys.areas());
    }

    public Variants variants(Selection selection, int top) {
        return answers.ask(selection, Question.variants(top));
    }

    public List<ScoredVariant> scored(Variants variants) {
        List<ScoredVariant> scored = new ArrayList<>();
        for (Variant variant : variants.top()) {
            double share = variants.journeys() == 0 ? 0 : (double) variant.count() / variants.journeys();
            scored.add(new ScoredVariant(
                    variant, share, estimate(variant.scores(), variant.meanScore(), variant.scoreVariance())));
        }
        return scored;
    }

    /**
     * The picture, laid out once for equal maps, options and words.
     *
     * @param words tells words of one language and page from others
     */
    public FlowPicture picture(FlowMap map, FlowOptions options, String words) {
        return pictures.get(new PictureKey(map, withoutWords(options), words), key -> FlowPicture.of(map, options));
    }

    private static FlowOptions withoutWords(FlowOptions options) {
        return new FlowOptions(
                options.activities(),
                options.paths(),
                options.text(),
                options.direction(),
                options.returnsAreRework(),
                options.areas(),
                FlowWords.plain());
    }

    private static @Nullable Estimate estimate(long n, double mean, double variance) {
        boolean known = n >= FEWEST_SCORES && Double.isFinite(mean);
        return known ? Means.mean(new Summary(n, mean, Double.isFinite(variance) ? variance : 0)) : null;
    }
}
