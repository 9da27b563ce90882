package org.hilo.cli.answer;

import java.util.List;
import org.hilo.cli.answer.TimesPart.TimesBetween;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;

/** All times that were asked for. */
public final class TimesParts implements Part {
    private final List<TimesPart> times;

    private TimesParts(List<TimesPart> times) {
        this.times = times;
    }

    public static TimesParts of(Selection selection, List<TimesBetween> asked) {
        return new TimesParts(
                asked.stream().map(one -> TimesPart.of(selection, one)).toList());
    }

    @Override
    public void text(Text text) {
        times.forEach(one -> one.text(text));
    }

    @Override
    public void json(Json json) {
        json.list("times", times, (j, one) -> one.json(j));
    }

    @Override
    public void page(Page page) {
        page.section("times", page.say("page.times"), () -> times.forEach(one -> one.page(page)));
    }

    @Override
    public List<String> computed(Words words) {
        double error = times.stream().mapToDouble(TimesPart::error).max().orElse(0);
        String curves = words.say("computed.times");
        return List.of(error == 0 ? curves : curves + " " + words.say("computed.error", "error", words.percent(error)));
    }
}
