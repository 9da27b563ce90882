package org.hilo.trace.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hilo.drawing.Areas;
import org.hilo.drawing.FlowPicture;
import org.hilo.drawing.LoomPicture;
import org.hilo.engine.Edge;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Handoff;
import org.hilo.engine.Node;
import org.hilo.engine.Variants;
import org.hilo.platform.web.Shell;
import org.hilo.trace.flow.Flows.ScoredVariant;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.level.ShownLevel;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.SelectionView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the flow map shows.
 *
 * @param level what the map is shown at
 * @param levels words of all levels it could be shown at
 * @param map of all selected journeys
 * @param timeline their days, and the stop of them that is looked at
 * @param shown the map of that stop, or of all
 * @param areaOf the area that most often does each activity
 * @param total journeys of the lens before any filter
 */
public record FlowView(
        SelectionView bar,
        FlowRequest request,
        ShownLevel level,
        List<String> levels,
        FlowMap map,
        TimelineView timeline,
        FlowMap shown,
        Map<String, String> areaOf,
        Areas areas,
        Variants variants,
        List<ScoredVariant> scored,
        long total,
        Flows flows) {
    /** Width of the threads on the loom, in pixels. */
    private static final double LOOM_BELOW = 820;

    private static final double LOOM_BESIDE = 250;

    /** Up to this width of the picture there is room beside it. */
    private static final double BESIDE = 1100;

    private static final int EDGES_OF_TABLE = 100;

    public Selection selection() {
        return bar.selection();
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public boolean nothingSelected() {
        return total > 0 && map.journeys() == 0;
    }

    /** The stop of the timeline that is looked at, null for the whole. */
    public Timeline.@Nullable Stop stop() {
        return timeline.stop();
    }

    /** The picture for the page, with links. */
    public FlowPicture picture(Shell shell) {
        return new FlowDrawing(this, shell).onPage();
    }

    public String file(Shell shell) {
        return new FlowDrawing(this, shell).file();
    }

    /** The areas that the picture shows, for its legend. */
    public List<Areas.Area> areasOf(FlowPicture picture) {
        Set<String> shown = picture.choice().nodes().stream()
                .flatMap(node -> Stream.ofNullable(node.area()))
                .collect(Collectors.toSet());
        return areas.all().stream().filter(area -> shown.contains(area.name())).toList();
    }

    /** Share (0–1) of the journeys that follow the most frequent variant. */
    public double topShare() {
        return scored.isEmpty() ? 0 : scored.getFirst().share();
    }

    /** Whether the picture takes the whole width, so that the variants stand below it. */
    public boolean isWide(FlowPicture picture) {
        return picture.width() > BESIDE;
    }

    public boolean returnsAreRework() {
        // nor is a second step of the same area or stage
        return level.isActivities() && !selection().lens().equals(Journeys.CUSTOMER);
    }

    /** The most frequent paths; the rest is in the file. */
    public List<Edge> edgesOfTable() {
        return shown.edges().subList(0, Math.min(EDGES_OF_TABLE, shown.edges().size()));
    }

    /** The threads of the variants, in their order. */
    public List<String> looms(boolean wide) {
        List<LoomPicture.Thread> threads = scored.stream()
                .map(v -> new LoomPicture.Thread(
                        v.variant().activities(), v.variant().count()))
                .toList();
        LoomPicture loom = LoomPicture.of(threads, areaOf, areas, wide ? LOOM_BELOW : LOOM_BESIDE);
        return threads.stream().map(loom::svg).toList();
    }

    public String variantLink(ScoredVariant variant) {
        return bar.link(selection().with(new Filter.Exactly(variant.variant().activities())));
    }

    public String moreVariants() {
        return selection()
                .link("/trace/flow", kept("variants", Math.min(request.variants() * 4, FlowRequest.MOST_VARIANTS)));
    }

    public boolean hasMoreVariants() {
        return variants.total() > scored.size() && request.variants() < FlowRequest.MOST_VARIANTS;
    }

    /** Where these journeys are held against the rest, or, without a filter, where one chooses what to compare. */
    public String compareLink() {
        List<Filter> filters = selection().clauses().stream()
                .flatMap(clause -> Stream.ofNullable(clause.filter()))
                .toList();
        Selection base = selection().withoutClauses();
        return filters.isEmpty()
                ? base.link("/trace/compare")
                : base.link("/trace/compare", "a", Filter.and(filters).toString());
    }

    /** The address of this page with other words on the paths. */
    public String textLink(String text) {
        Map<String, String> kept = new HashMap<>(request.kept());
        kept.put("text", text);
        return bar.keeping(kept).link(selection());
    }

    public boolean isText(String text) {
        return request.text().name().toLowerCase(Locale.ROOT).equals(text);
    }

    public String export(String file) {
        return selection().link("/trace/flow/" + file, kept());
    }

    public String nodeLink(Node node) {
        return selection().link("/trace/flow", kept("pick", node.activity())) + "#pick";
    }

    public String edgeLink(Edge edge) {
        return selection().link("/trace/flow", kept("pick", edge.from(), "pickTo", edge.to())) + "#pick";
    }

    public String withoutPick() {
        return bar.link(selection());
    }

    /** The activity that was clicked, null when none was or it is not on the map. */
    public @Nullable Node pickedNode() {
        return request.pickTo() != null
                ? null
                : shown.nodes().stream()
                        .filter(n -> n.activity().equals(request.pick()))
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable Edge pickedEdge() {
        return shown.edges().stream()
                .filter(e -> e.from().equals(request.pick()) && e.to().equals(request.pickTo()))
                .findFirst()
                .orElse(null);
    }

    /** What can be done with the node that was clicked. */
    public List<PickMenu.Choice> choices(Node node) {
        return menu().of(node);
    }

    public List<PickMenu.Choice> choices(Edge edge) {
        return menu().of(edge);
    }

    private PickMenu menu() {
        return new PickMenu(bar, level);
    }

    /** What a node is called; steps without area say so. */
    public String name(String node, Shell shell) {
        return node.equals(Handoff.UNKNOWN_AREA) ? shell.t("trace.selection.filter.unknown_area") : node;
    }

    /** What a level is called on the switch. */
    public String levelName(String word, Shell shell) {
        return word.equals(ShownLevel.ACTIVITY) || word.equals(ShownLevel.AREA)
                ? shell.t("trace.flow.level." + word)
                : word;
    }

    private Object[] kept(Object... more) {
        return request.keptWith(more);
    }
}
