package org.hilo.trace.flow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hilo.platform.web.Shell;
import org.hilo.statistics.Disclosure;
import org.hilo.trace.flow.Timeline.Stop;
import org.hilo.trace.selection.SelectionView;
import org.hilo.trace.selection.SelectionView.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as a page shows it: its first place is the whole, then come the stops.
 *
 * @param stop that is looked at, null for the whole
 * @param journeys of the whole
 */
public record TimelineView(
        Timeline timeline, @Nullable Stop stop, SelectionView bar, FlowRequest request, long journeys) {
    /** Height of the highest bar. */
    public static final int BAR = 100;

    /** Width of a place. */
    public static final int PLACE = 10;

    private static final int LOWEST = 3;

    public List<Stop> stops() {
        return timeline.stops();
    }

    /** 0 for the whole. */
    public int place() {
        return stop == null ? 0 : stops().indexOf(stop) + 1;
    }

    /** {@code day}, {@code week}, {@code month} or {@code year}. */
    public String length() {
        return timeline.length().name().toLowerCase(Locale.ROOT);
    }

    /** What the page keeps besides the stop, for forms. */
    public List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>(bar.hidden());
        request.keptOfWhole().forEach((name, value) -> hidden.add(new Hidden(name, value)));
        return hidden;
    }

    /** What an address says of the place with this number, empty for the whole. */
    public String at(int place) {
        return place == 0 ? "" : stops().get(place - 1).from().toString();
    }

    public boolean has(int place) {
        return place >= 0 && place <= stops().size();
    }

    public String link(Stop other) {
        return bar.keeping(request.with(other).kept()).link(bar.selection());
    }

    /** The page of the stop's journeys alone, null where they are too few to be looked at. */
    public @Nullable String alone(Stop one) {
        return one.isHidden()
                ? null
                : bar.keeping(request.keptOfWhole()).link(bar.selection().during(one.from(), one.until()));
    }

    /** When it was: {@code 2 Mar – 8 Mar}, {@code March 2026}, {@code 2026}. */
    public String days(Shell shell, Stop one) {
        LocalDate last = timeline.length().next(one.from()).minusDays(1);
        boolean isWhole = timeline.length().begin(one.from()).equals(one.from())
                && one.until().equals(last);
        return switch (timeline.length()) {
            case DAY -> shell.format().date(one.from());
            case WEEK -> shell.format().days(one.from(), one.until());
            case MONTH ->
                isWhole
                        ? shell.format().month(YearMonth.from(one.from()))
                        : shell.format().days(one.from(), one.until());
            case YEAR ->
                isWhole
                        ? Integer.toString(one.from().getYear())
                        : shell.format().days(one.from(), one.until());
        };
    }

    /** All days of the timeline. */
    public String all(Shell shell) {
        return shell.format().days(stops().getFirst().from(), stops().getLast().until());
    }

    /** When it was and how many journeys there were, or that they are too few to tell. */
    public String words(Shell shell, Stop one) {
        return one.isHidden()
                ? shell.t("trace.flow.timeline.few", "days", days(shell, one), "few", Disclosure.HIDE_BELOW)
                : shell.t("trace.flow.timeline.stop", "days", days(shell, one), "journeys", one.journeys());
    }

    /** The same for the place with this number. */
    public String words(Shell shell, int place) {
        return place == 0
                ? shell.t("trace.flow.timeline.whole", "days", all(shell), "journeys", journeys)
                : words(shell, stops().get(place - 1));
    }

    /** Height of a stop's bar. What is hidden is as high as the least that is not. */
    public int height(Stop one) {
        long shown = one.isHidden() ? Disclosure.HIDE_BELOW : one.journeys();
        long most = Math.max(timeline.busiest(), Disclosure.HIDE_BELOW);
        return shown == 0 ? 0 : Math.max(LOWEST, Math.toIntExact(Math.round((double) BAR * shown / most)));
    }

    /** Width of all places. */
    public int width() {
        return PLACE * (stops().size() + 1);
    }

    /** Most journeys of a stop; null where they are too few to tell. */
    public @Nullable Long most() {
        return Disclosure.of(timeline.busiest()) == Disclosure.HIDDEN ? null : Long.valueOf(timeline.busiest());
    }

    public boolean isNow(Stop one) {
        return Objects.equals(one, stop);
    }
}
