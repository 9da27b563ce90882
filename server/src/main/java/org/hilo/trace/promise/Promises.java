package org.hilo.trace.promise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Count;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Question;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.springframework.stereotype.Service;

/** What was promised to customers, and what became of it. */
@Service
public class Promises {
    private static final int LONGEST_NAME = 200;

    /** So many values of an attribute are looked at to see whether it holds times. */
    private static final int SAMPLE = 5;

    /** Months of the trend: a year, and the same month of the year before to hold it against. */
    private static final int MONTHS = 13;

    private final Journeys journeys;
    private final JourneyAnswers answers;

    Promises(Journeys journeys, JourneyAnswers answers) {
        this.journeys = journeys;
        this.answers = answers;
    }

    /** Every declared promise that was made in the selected journeys, and the others after them. */
    public List<PromiseResult> results(Selection selection) {
        List<PromiseResult> results = new ArrayList<>();
        for (Promise promise : journeys.promises()) {
            results.add(new PromiseResult(promise, answers.ask(selection, Question.promise(promise))));
        }
        results.sort(
                (a, b) -> Boolean.compare(b.outcome().made() > 0, a.outcome().made() > 0));
        return results;
    }

    /** What became of a promise in the journeys that began in a month. */
    public record Month(YearMonth month, PromiseOutcome outcome) {}

    /** The last months in which journeys with this promise began. */
    public List<Month> trend(Selection selection, Promise promise) {
        return answers.computed(selection, "promise trend " + promise, log -> {
            List<YearMonth> months = log.ask(Question.days(selection.zone()), selection.filter()).days().stream()
                    .filter(day -> day.starts() > 0)
                    .map(day -> YearMonth.from(day.date()))
                    .distinct()
                    .toList();
            List<Month> trend = new ArrayList<>();
            for (YearMonth month : months.subList(Math.max(0, months.size() - MONTHS), months.size())) {
                Filter started = new Filter.Started(
                        start(month, selection.zone()), start(month.plusMonths(1), selection.zone()));
                PromiseOutcome outcome =
                        log.ask(Question.promise(promise), selection.filter().and(started));
                if (outcome.made() > 0) {
                    trend.add(new Month(month, outcome));
                }
            }
            return List.copyOf(trend);
        });
    }

    /** Attributes that hold times, and so may say until when something was promised. */
    public List<String> dueAttributes(Selection selection) {
        return answers.computed(
                selection.withoutFilters(),
                "due attributes",
                log -> log.attributeNames().stream()
                        .filter(name -> holdsTimes(log, name))
                        .toList());
    }

    /** Keeps a promise; one of the same name is replaced. */
    public void declare(Promise promise) {
        if (promise.name().isBlank() || promise.name().length() > LONGEST_NAME) {
            throw Problem.invalid("trace.promise.name", "name").argument("most", LONGEST_NAME);
        }
        if (promise.attribute().isBlank()) {
            throw Problem.invalid("trace.promise.attribute", "attribute");
        }
        if (promise.delivered().isBlank()) {
            throw Problem.invalid("trace.promise.delivered", "delivered");
        }
        journeys.declare(promise);
    }

    public void withdraw(String name) {
        journeys.withdraw(name);
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static boolean holdsTimes(EventLog log, String attribute) {
        List<Count> values = log.ask(Question.attributeValues(attribute, SAMPLE), Filter.all())
                .top();
        return !values.isEmpty() && values.stream().allMatch(v -> isTime(v.name()));
    }

    private static boolean isTime(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException notATime) {
            return false;
        }
    }
}
