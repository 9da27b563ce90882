package org.hilo.trace.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hilo.drawing.Areas;
import org.hilo.drawing.FlowOptions;
import org.hilo.drawing.FlowPicture;
import org.hilo.drawing.IntervalPicture;
import org.hilo.drawing.IntervalPicture.Axis;
import org.hilo.drawing.IntervalPicture.Tone;
import org.hilo.engine.Edge;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Disclosure;
import org.hilo.trace.compare.CompareRequest.By;
import org.hilo.trace.compare.ShareDifference.Kind;
import org.hilo.trace.compare.ShareDifference.Share;
import org.hilo.trace.flow.Flows;
import org.hilo.trace.selection.Clause;
import org.hilo.trace.selection.FilterWords;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.SelectionView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of comparison shows.
 *
 * @param sides null while nothing can be compared yet
 * @param split how many journeys stand where, null likewise
 * @param compared null where the sides are not comparable
 * @param total journeys of the lens before any filter
 */
public record CompareView(
        SelectionView bar,
        CompareRequest request,
        Starts starts,
        @Nullable Sides sides,
        @Nullable Split split,
        @Nullable Compared compared,
        Areas areas,
        Flows flows,
        long total) {
    static final int SHARES = 20;
    static final int WAITS = 15;
    static final int VARIANTS = 10;

    /** What the quick starts offer. */
    public record Starts(
            List<Comparisons.Segments> segments,
            Comparisons.@Nullable Limits limits,
            Comparisons.@Nullable Period period) {
        public Starts {
            segments = List.copyOf(segments);
        }
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** What is wrong with a side's filter, null when nothing is. */
    public @Nullable String problem(Shell shell, @Nullable Clause side) {
        FilterProblem problem = side == null ? null : side.problem();
        return problem == null ? null : new FilterWords(shell).problem(problem);
    }

    public String words(Shell shell, Filter side) {
        return new FilterWords(shell).of(side);
    }

    /** The address of this page with the sides apart: what stood on both is on neither. */
    public String apart(Sides both) {
        Sides apart = both.apart();
        return link(request.with(Clause.of(apart.a()), Clause.of(apart.b())));
    }

    public String exchanged(Sides now) {
        return link(request.with(Clause.of(now.b()), Clause.of(now.a())));
    }

    public String byLink(By by) {
        return link(request.with(by));
    }

    /** This page before anything is compared. */
    public String anew() {
        return bar.selection().link(bar.path());
    }

    private String link(CompareRequest other) {
        return bar.keeping(other.kept()).link(bar.selection());
    }

    public String export(String file, String... more) {
        List<Object> kept = new ArrayList<>();
        request.kept().forEach((name, value) -> kept.addAll(List.of(name, value)));
        kept.addAll(List.of(more));
        return bar.selection().link(bar.path() + "/" + file, kept.toArray());
    }

    /** Whether a side has too few journeys to conclude anything. */
    public boolean isFew(Split counts) {
        return Math.min(counts.a(), counts.b()) < Disclosure.CAUTION_BELOW;
    }

    // ── what is found

    /** The strongest difference in one sentence, and that of the waits in another. */
    public List<String> findings(Shell shell, Compared found) {
        long fewest = Math.min(found.a().journeys(), found.b().journeys());
        if (fewest < Disclosure.CAUTION_BELOW) {
            return List.of(
                    shell.t("trace.compare.show.headline.few", "least", fewest, "needed", Disclosure.CAUTION_BELOW));
        }
        List<String> findings = new ArrayList<>();
        Headline headline = new Headline(shell);
        shares(found).stream()
                .filter(ShareDifference::isProven)
                .findFirst()
                .ifPresent(strongest -> findings.add(headline.of(strongest)));
        found.waits().stream()
                .filter(WaitDifference::isProven)
                .findFirst()
                .ifPresent(strongest -> findings.add(headline.of(strongest)));
        if (findings.isEmpty()) {
            findings.add(shell.t("trace.compare.show.headline.none", "tested", found.tested()));
        }
        return findings;
    }

    /** The first of the ranking; where a path and an activity hold for the same journeys, the activity says it. */
    public List<ShareDifference> shares(Compared found) {
        Map<List<Share>, ShareDifference> different = new LinkedHashMap<>();
        for (ShareDifference share : found.shares()) {
            List<Share> journeys = List.of(share.a(), share.b());
            ShareDifference known = different.get(journeys);
            if (known == null || (known.kind() != Kind.ACTIVITY && share.kind() == Kind.ACTIVITY)) {
                different.put(journeys, share);
            }
        }
        return different.values().stream().limit(SHARES).toList();
    }

    public List<WaitDifference> waits(Compared found) {
        return found.waits().stream().limit(WAITS).toList();
    }

    public List<ShareDifference> variants(Compared found) {
        return found.variants().stream().limit(VARIANTS).toList();
    }

    public String linkA(Sides both, Filter condition) {
        return both.ofA().with(condition).link("/trace/flow");
    }

    public String linkB(Sides both, Filter condition) {
        return both.ofB().with(condition).link("/trace/flow");
    }

    public String flowLink(Selection side) {
        return side.link("/trace/flow");
    }

    /** The difference of shares on an axis that its table shares. */
    public String bar(ShareDifference share, List<ShareDifference> table) {
        double reach =
                table.stream().mapToDouble(s -> reach(s.difference())).max().orElse(0.01);
        return bar(share.difference(), share.certainty(), Math.max(0.01, reach));
    }

    /** The difference of medians on an axis that the table shares, empty where there is no interval. */
    public String bar(WaitDifference wait, List<WaitDifference> table) {
        Difference difference = wait.difference();
        if (difference == null) {
            return "";
        }
        double reach = table.stream()
                .filter(w -> w.certainty() != Certainty.FEW)
                .flatMap(w -> Stream.ofNullable(w.difference()))
                .mapToDouble(CompareView::reach)
                .max()
                .orElse(1);
        return bar(difference, wait.certainty(), Math.max(1, reach));
    }

    private static double reach(Difference difference) {
        return Math.max(Math.abs(difference.low()), Math.abs(difference.high()));
    }

    private static String bar(Difference difference, Certainty certainty, double reach) {
        Tone tone =
                switch (certainty) {
                    case PROVEN -> Tone.GOOD;
                    case OPEN, GIVEN -> Tone.OPEN;
                    case FEW -> Tone.FEW;
                };
        return IntervalPicture.svg(
                difference.low(), difference.value(), difference.high(), new Axis(-reach, reach, 0.0), tone);
    }

    // ── pictures, all on the places of both sides together

    public FlowPicture places(Shell shell, Compared found) {
        FlowOptions options = new FlowOptions(
                request.activities(),
                request.detail(),
                FlowOptions.EdgeText.BOTH,
                FlowOptions.Direction.BY_SIZE,
                false,
                areas,
                new WidestTexts(shell));
        return flows.picture(found.both(), options, "compare " + shell.language());
    }

    public FlowPicture differences(Shell shell, Compared found, boolean linked) {
        return places(shell, found).with(new PictureDifferences(shell, found, request.by(), linked ? sides : null));
    }

    public FlowPicture pictureOfA(Shell shell, Compared found, boolean linked) {
        Selection side = linked ? Objects.requireNonNull(sides).ofA() : null;
        return side(shell, found, found.a(), new SideTexts(shell, "A", found.a().journeys(), side));
    }

    public FlowPicture pictureOfB(Shell shell, Compared found, boolean linked) {
        Selection side = linked ? Objects.requireNonNull(sides).ofB() : null;
        return side(shell, found, found.b(), new SideTexts(shell, "B", found.b().journeys(), side));
    }

    /** On both sides the same share makes the same width. */
    private FlowPicture side(Shell shell, Compared found, FlowMap map, SideTexts texts) {
        double widest = Math.max(widest(found.a()), widest(found.b()));
        return places(shell, found).with(map, Math.max(1e-9, widest * map.journeys()), texts);
    }

    private static double widest(FlowMap map) {
        long paths = map.edges().stream().mapToLong(Edge::count).max().orElse(0);
        long starts = map.nodes().stream().mapToLong(Node::starts).max().orElse(0);
        return map.journeys() == 0 ? 0 : (double) Math.max(paths, starts) / map.journeys();
    }

    /** How many proven differences of what colours the paths lie on paths that are not drawn. */
    public long unseen(Compared found, FlowPicture picture) {
        Set<List<String>> drawn = picture.choice().edges().stream()
                .map(e -> List.of(e.from(), e.to()))
                .collect(Collectors.toSet());
        Predicate<List<String>> isUnseen = path -> !drawn.contains(path);
        return switch (request.by()) {
            case SHARE ->
                found.shares().stream()
                        .filter(s -> s.isProven() && s.kind() == Kind.PATH)
                        .filter(s -> isUnseen.test(s.activities()))
                        .count();
            case WAIT ->
                found.waits().stream()
                        .filter(w -> w.isProven() && isUnseen.test(List.of(w.from(), w.to())))
                        .count();
        };
    }

    /** The areas that the pictures show, for the legend. */
    public List<Areas.Area> areasOf(FlowPicture picture) {
        Set<String> shown = picture.choice().nodes().stream()
                .flatMap(node -> Stream.ofNullable(node.area()))
                .collect(Collectors.toSet());
        return areas.all().stream().filter(area -> shown.contains(area.name())).toList();
    }
}
