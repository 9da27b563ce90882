package org.hilo.cli.answer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.UnknownName;
import org.jspecify.annotations.Nullable;

/**
 * The journeys that are asked about.
 *
 * @param lens what makes a journey
 * @param ending where one ends, as it was written; null when with its object
 * @param level what the nodes of the flow map are
 * @param levelName what the level is called
 * @param where the filters, as they were written
 * @param zone in which days are counted
 */
public record Selection(
        EventLog log,
        Filter filter,
        String lens,
        @Nullable String ending,
        Level level,
        String levelName,
        List<String> where,
        ZoneId zone) {
    /** The level at which every activity is for itself. */
    public static final String ACTIVITY = "activity";

    /** The level of the areas that did it. */
    public static final String AREA = "area";

    public Selection {
        where = List.copyOf(where);
    }

    public <A> A ask(Question<A> question) {
        return log.ask(question, filter);
    }

    /** Whether going back to something is rework; a customer who comes back is welcome. */
    public boolean isReturnRework() {
        return !lens.equals("customer");
    }

    /** Names in the filters and the level that nothing bears, so that they select or show less than one might think. */
    public List<Remark> unknownNames() {
        List<Remark> remarks = new ArrayList<>();
        for (UnknownName unknown : log.unknownNames(filter)) {
            String nearest = unknown.nearest();
            remarks.add(
                    nearest == null
                            ? Remark.of("remark.unknown", "name", unknown.name())
                            : Remark.of("remark.unknown-near", "name", unknown.name(), "nearest", nearest));
        }
        if (level instanceof Level.Mapped mapped) {
            List<String> known = log.activities();
            mapped.nodes().keySet().stream()
                    .filter(activity -> !known.contains(activity))
                    .forEach(activity ->
                            remarks.add(Remark.of("remark.level-unknown", "level", levelName, "activity", activity)));
        }
        return remarks;
    }

    /** Which journeys, in a sentence. */
    public String sentence(Words words) {
        String journeys = ending == null
                ? words.say("selection.lens", "lens", lens)
                : words.say("selection.lens-ending", "lens", lens, "ending", ending);
        return where.isEmpty()
                ? journeys
                : journeys + ", " + words.say("selection.where", "where", String.join(" and ", where));
    }
}
