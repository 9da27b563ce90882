package org.hilo.cli.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.drawing.ArcPicture;
import org.hilo.drawing.Areas;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.Succession;
import org.hilo.statistics.network.Silos;

/** Work passing between areas, and how far they keep to themselves. */
public final class HandoffPart implements Part {
    /** Below so many hand-offs a median says little. */
    static final int FEW = 30;

    /** Arcs between more areas are a knot. */
    private static final int ARCS_MAX = 12;

    private final Handoffs handoffs;
    private final boolean isCausal;
    private final Silos silos;
    private final Areas areas;

    private HandoffPart(Handoffs handoffs, boolean isCausal, Silos silos, Areas areas) {
        this.handoffs = handoffs;
        this.isCausal = isCausal;
        this.silos = silos;
        this.areas = areas;
    }

    /** @param causal whether work passes to the step that another one caused, instead of the next in time */
    public static HandoffPart of(Selection selection, boolean causal) {
        Handoffs handoffs = selection.ask(Question.handoffs(causal ? Succession.causal() : Succession.direct()));
        FlowMap flow = selection.ask(Question.flowCounts(Level.ACTIVITY));
        Silos silos = Silos.of(
                flow.areaOf(),
                flow.edges().stream()
                        .map(e -> new Silos.Link(e.from(), e.to(), e.count()))
                        .toList(),
                handoffs.known().stream()
                        .map(h -> new Silos.Link(h.from(), h.to(), h.count()))
                        .toList());
        return new HandoffPart(handoffs, causal, silos, Areas.of(selection.log().areas()));
    }

    @Override
    public void text(Text text) {
        if (handoffs.known().isEmpty()) {
            return;
        }
        Words words = text.words();
        text.grid(words.say(isCausal ? "text.handoffs.causal" : "text.handoffs"), grid(words));
        if (handoffs.stepsWithoutArea() > 0) {
            text.under(withoutArea(words));
        }
        text.grid(words.say("text.silos"), silos(words));
        text.under(index(words));
    }

    private String withoutArea(Words words) {
        return words.say("text.without-area", "count", handoffs.stepsWithoutArea(), "steps", handoffs.steps());
    }

    private Grid grid(Words words) {
        Grid grid = new Grid(
                "llrrrr",
                words.say("text.from"),
                words.say("text.to"),
                words.say("text.count"),
                words.say("text.median"),
                words.say("text.p90"),
                words.say("text.ping-pong"));
        handoffs.known()
                .forEach(h -> grid.row(
                        h.from(),
                        h.to(),
                        words.count(h.count()),
                        words.duration(h.waiting().medianSeconds()),
                        words.duration(h.waiting().p90Seconds()),
                        words.count(h.pingPong())));
        return grid;
    }

    private Grid silos(Words words) {
        Grid grid = new Grid(
                "lrrr",
                words.say("text.area"),
                words.say("text.ei"),
                words.say("text.betweenness"),
                words.say("text.betweenness.strength"));
        silos.groups().forEach(area -> {
            Double index = area.ties().value();
            grid.row(
                    area.name(),
                    index == null ? "–" : words.number(index, 2),
                    words.number(area.betweenness(), 3),
                    words.number(area.betweennessByStrength(), 3));
        });
        return grid;
    }

    /** The index of the whole in a sentence. */
    private String index(Words words) {
        if (silos.test() == null) {
            return words.say("text.ei.none");
        }
        Double observed = silos.test().observed().value();
        return words.say(
                "text.ei.whole",
                "index",
                words.number(observed == null ? Double.NaN : observed, 2),
                "expected",
                words.number(silos.test().expected(), 2),
                "p",
                words.p(silos.test().moreInternal().p()),
                "ties",
                silos.ties(),
                "activities",
                silos.nodes());
    }

    /** Only hand-offs between known areas: how many steps have none is said beside them. */
    @Override
    public void json(Json json) {
        json.text("succession", isCausal ? "causal" : "direct");
        json.list(
                "handoffs",
                handoffs.known(),
                (j, handoff) -> j.text("from", handoff.from())
                        .text("to", handoff.to())
                        .number("count", handoff.count())
                        .number("journeys", handoff.journeys())
                        .number("median_seconds", handoff.waiting().medianSeconds())
                        .number("p90_seconds", handoff.waiting().p90Seconds())
                        .number("ping_pong", handoff.pingPong())
                        .number("answers", handoff.answers()));
        json.number("steps_without_area", handoffs.stepsWithoutArea());
        json.object("silos", this::silos);
    }

    private void silos(Json json) {
        json.number("activities", silos.nodes()).number("ties", silos.ties());
        if (silos.test() == null) {
            json.none("ei_index").none("ei_expected").none("p_more_internal").none("p_different");
        } else {
            Double observed = silos.test().observed().value();
            json.number("ei_index", observed == null ? Double.NaN : observed)
                    .number("ei_expected", silos.test().expected())
                    .number("p_more_internal", silos.test().moreInternal().p())
                    .number("p_different", silos.test().different().p());
        }
        json.number("permutations", silos.permutations()).number("seed", Silos.SEED);
        json.list("areas", silos.groups(), (j, area) -> {
            Double index = area.ties().value();
            j.text("name", area.name())
                    .number("ei_index", index == null ? Double.NaN : index)
                    .number("external", area.ties().external())
                    .number("internal", area.ties().internal())
                    .number("betweenness", area.betweenness())
                    .number("betweenness_by_strength", area.betweennessByStrength());
        });
    }

    @Override
    public void page(Page page) {
        if (handoffs.known().isEmpty()) {
            return;
        }
        Words words = page.words();
        page.section("handoffs", words.say("page.handoffs"), () -> {
            List<Areas.Area> row =
                    ArcPicture.order(handoffs.known()).stream().map(areas::area).toList();
            if (row.size() <= ARCS_MAX) {
                page.picture(
                        ArcPicture.svg(row, handoffs.known(), words.say("page.arcs")), words.say("page.arcs.region"));
                page.legend(row);
                Matrix.of(row, handoffs.known()).write(page);
            }
            page.grid(words.say(isCausal ? "text.handoffs.causal" : "text.handoffs"), grid(words));
            if (handoffs.stepsWithoutArea() > 0) {
                page.note(withoutArea(words));
            }
            page.grid(words.say("text.silos"), silos(words));
            page.paragraph(index(words));
        });
    }

    @Override
    public List<String> findings(Words words) {
        List<Handoff> working =
                handoffs.known().stream().filter(h -> !h.isAnswering()).toList();
        double all = working.stream().mapToDouble(HandoffPart::wait).sum();
        return working.stream()
                .filter(h -> h.count() >= FEW && all > 0)
                .max(Comparator.comparingDouble(HandoffPart::wait))
                .map(worst -> List.of(words.say(
                        "finding.handoff",
                        "share",
                        words.percent(wait(worst) / all),
                        "from",
                        worst.from(),
                        "to",
                        worst.to(),
                        "median",
                        words.duration(worst.waiting().medianSeconds()),
                        "count",
                        worst.count())))
                .orElse(List.of());
    }

    /** All the time that was waited here, in seconds. */
    private static double wait(Handoff handoff) {
        return handoff.count() * handoff.waiting().meanSeconds();
    }

    @Override
    public List<String> computed(Words words) {
        if (handoffs.known().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(isCausal ? "computed.causal" : "computed.direct"));
        sentences.add(words.say("computed.silos", "permutations", silos.permutations(), "seed", Silos.SEED));
        return sentences;
    }
}
