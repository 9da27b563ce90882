package org.hilo.cli.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Html;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.drawing.Areas;
import org.hilo.drawing.LoomPicture;
import org.hilo.drawing.LoomPicture.Thread;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Level;
import org.hilo.engine.Node;
import org.hilo.engine.Question;
import org.hilo.engine.Variant;
import org.hilo.engine.Variants;
import org.hilo.statistics.Proportions;

/** The most frequent sequences of activities, whatever the level of the map. */
public final class VariantPart implements Part {
    private static final double LOOM_WIDTH = 560;

    /** On a loom of more threads nobody finds one. */
    private static final int LOOM_MAX = 20;

    private final Variants variants;
    private final Areas areas;
    private final Map<String, String> areaOf;

    private VariantPart(Variants variants, Areas areas, Map<String, String> areaOf) {
        this.variants = variants;
        this.areas = areas;
        this.areaOf = areaOf;
    }

    /** @param top how many are listed */
    public static VariantPart of(Selection selection, int top) {
        FlowMap activities = selection.ask(Question.flowCounts(Level.ACTIVITY));
        Map<String, String> areaOf = new HashMap<>();
        for (Node node : activities.nodes()) {
            String area = node.area();
            if (area != null) {
                areaOf.put(node.activity(), area);
            }
        }
        return new VariantPart(
                selection.ask(Question.variants(top)), Areas.of(selection.log().areas()), areaOf);
    }

    @Override
    public void text(Text text) {
        List<Variant> top = variants.top();
        if (top.isEmpty()) {
            return;
        }
        Words words = text.words();
        text.heading(words.say("text.variants", "shown", top.size(), "all", variants.total()));
        for (Variant variant : top) {
            text.under(String.format(
                    words.language(),
                    "%9s  %7s  %s",
                    words.count(variant.count()),
                    words.percent(variant.count(), variants.journeys()),
                    String.join(" → ", variant.activities())));
        }
    }

    @Override
    public void json(Json json) {
        json.number("variants_total", variants.total());
        json.list(
                "variants",
                variants.top(),
                (j, variant) -> j.texts("activities", variant.activities())
                        .number("count", variant.count())
                        .number("median_seconds", variant.medianSeconds()));
    }

    @Override
    public void page(Page page) {
        if (variants.top().isEmpty()) {
            return;
        }
        Words words = page.words();
        List<Variant> shown =
                variants.top().subList(0, Math.min(LOOM_MAX, variants.top().size()));
        List<Thread> threads =
                shown.stream().map(v -> new Thread(v.activities(), v.count())).toList();
        LoomPicture loom = LoomPicture.of(threads, areaOf, areas, LOOM_WIDTH);
        page.section("variants", words.say("page.variants"), () -> {
            Html html = page.html();
            html.open("ol", "class", "variants");
            for (int i = 0; i < shown.size(); i++) {
                html.open("li").open("p");
                html.text("b", words.percent(shown.get(i).count(), variants.journeys()));
                html.text(" "
                        + words.say(
                                "page.variant",
                                "count",
                                shown.get(i).count(),
                                "median",
                                words.duration(shown.get(i).medianSeconds())));
                html.close("p").raw(loom.svg(threads.get(i)));
                html.text("p", String.join(" → ", shown.get(i).activities()), "class", "note");
                html.close("li");
            }
            html.close("ol");
            page.note(words.say(
                    "page.variants.covered",
                    "shown",
                    shown.size(),
                    "all",
                    variants.total(),
                    "share",
                    words.percent(shown.stream().mapToLong(Variant::count).sum(), variants.journeys())));
        });
    }

    @Override
    public List<String> findings(Words words) {
        if (variants.top().isEmpty()) {
            return List.of();
        }
        return List.of(words.say(
                "finding.variants",
                "share",
                words.share(Proportions.share(variants.top().getFirst().count(), variants.journeys())),
                "all",
                variants.total()));
    }

    /** How many different sequences there are. */
    public long total() {
        return variants.total();
    }
}
