package org.hilo.cli.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.drawing.Areas;
import org.hilo.drawing.FlowOptions;
import org.hilo.drawing.FlowPicture;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.engine.Question;

/** How many journeys, what happens in them, and what directly follows what. */
public final class MapPart implements Part {
    /** What the pages of the server draw, too: shares of events and of passages, in percent. */
    private static final int ACTIVITIES_DRAWN = 99;

    private static final int PATHS_DRAWN = 92;

    private final Selection selection;
    private final FlowMap flow;
    private final Areas areas;

    private MapPart(Selection selection, FlowMap flow, Areas areas) {
        this.selection = selection;
        this.flow = flow;
        this.areas = areas;
    }

    public static MapPart of(Selection selection) {
        return new MapPart(
                selection,
                selection.ask(Question.flowMap(selection.level())),
                Areas.of(selection.log().areas()));
    }

    public FlowMap flow() {
        return flow;
    }

    public Areas areas() {
        return areas;
    }

    /** The whole map as a file of its own. */
    public String picture() {
        return FlowPicture.of(flow, FlowOptions.plain(areas)).standalone();
    }

    @Override
    public void text(Text text) {
        text.line(text.say(
                "text.summary", "journeys", flow.journeys(), "events", flow.events(), "lens", selection.lens()));
        text.grid(title(text.words()), activities(text.words()));
        text.grid(text.say("text.edges"), paths(text.words()));
    }

    private Grid activities(Words words) {
        Grid grid = new Grid(
                "lrrrr",
                words.say("text.name"),
                words.say("text.count"),
                words.say("text.journeys"),
                words.say("text.starts"),
                words.say("text.ends"));
        flow.nodes().stream()
                .sorted(Comparator.comparingLong(Node::count).reversed())
                .forEach(n -> grid.row(
                        name(n.activity(), words),
                        words.count(n.count()),
                        words.count(n.journeys()),
                        words.count(n.starts()),
                        words.count(n.ends())));
        return grid;
    }

    private Grid paths(Words words) {
        Grid grid = new Grid(
                "llrrr",
                words.say("text.from"),
                words.say("text.to"),
                words.say("text.count"),
                words.say("text.median"),
                words.say("text.p90"));
        flow.edges().stream()
                .sorted(Comparator.comparingLong(Edge::count).reversed())
                .forEach(e -> grid.row(
                        name(e.from(), words),
                        name(e.to(), words),
                        words.count(e.count()),
                        words.duration(e.waiting().medianSeconds()),
                        words.duration(e.waiting().p90Seconds())));
        return grid;
    }

    private String title(Words words) {
        return switch (selection.levelName()) {
            case Selection.ACTIVITY -> words.say("text.activities");
            case Selection.AREA -> words.say("text.areas");
            default -> words.say("text.nodes", "level", selection.levelName());
        };
    }

    private static String name(String node, Words words) {
        return node.isEmpty() ? words.say("text.no-area") : node;
    }

    @Override
    public void json(Json json) {
        json.number("journeys", flow.journeys());
        json.number("events", flow.events());
        json.text("lens", selection.lens());
        json.text("ending", selection.ending());
        json.texts("where", selection.where());
        json.text("level", selection.levelName());
        json.list(
                "activities",
                flow.nodes(),
                (j, node) -> j.text("name", node.activity())
                        .number("count", node.count())
                        .number("starts", node.starts())
                        .number("ends", node.ends())
                        .number("journeys", node.journeys()));
        json.list(
                "edges",
                flow.edges(),
                (j, edge) -> j.text("from", edge.from())
                        .text("to", edge.to())
                        .number("count", edge.count())
                        .number("median_seconds", edge.waiting().medianSeconds())
                        .number("p90_seconds", edge.waiting().p90Seconds())
                        .number("journeys", edge.journeys()));
    }

    @Override
    public void page(Page page) {
        Words words = page.words();
        page.section("map", words.say("page.map"), () -> {
            MapWords mapWords = new MapWords(words, flow);
            FlowPicture picture = FlowPicture.of(
                    named(words),
                    new FlowOptions(
                            ACTIVITIES_DRAWN,
                            PATHS_DRAWN,
                            FlowOptions.EdgeText.BOTH,
                            FlowOptions.Direction.BY_SIZE,
                            selection.isReturnRework(),
                            areas,
                            mapWords));
            page.picture(picture.svg(), words.say("page.map.picture"));
            page.legend(drawn(picture));
            page.note(words.say(
                    "page.map.shown",
                    "activities",
                    picture.choice().nodes().size(),
                    "all",
                    flow.nodes().size(),
                    "share",
                    words.percent(picture.choice().shareOfPassages())));
            page.grid(title(words), activities(words));
            page.grid(words.say("text.edges"), paths(words));
        });
    }

    /** Steps without area have no name in the map; a picture needs one. */
    private FlowMap named(Words words) {
        return new FlowMap(
                flow.journeys(),
                flow.events(),
                flow.nodes().stream()
                        .map(n -> new Node(
                                name(n.activity(), words),
                                n.area(),
                                n.count(),
                                n.journeys(),
                                n.starts(),
                                n.ends(),
                                n.repeats()))
                        .toList(),
                flow.edges().stream()
                        .map(e -> new Edge(
                                name(e.from(), words), name(e.to(), words), e.count(), e.journeys(), e.waiting()))
                        .toList());
    }

    private List<Areas.Area> drawn(FlowPicture picture) {
        Set<String> shown = new HashSet<>();
        for (Node node : picture.choice().nodes()) {
            String area = node.area();
            if (area != null) {
                shown.add(area);
            }
        }
        return areas.all().stream().filter(area -> shown.contains(area.name())).toList();
    }

    @Override
    public List<String> computed(Words words) {
        List<String> sentences = new ArrayList<>();
        double error = flow.edges().stream()
                .mapToDouble(e -> e.waiting().error())
                .max()
                .orElse(0);
        sentences.add(words.say("computed.counts"));
        sentences.add(
                error == 0 ? words.say("computed.exact") : words.say("computed.error", "error", words.percent(error)));
        return sentences;
    }

    @Override
    public List<Remark> remarks() {
        return selection.unknownNames();
    }
}
