package org.hilo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hilo.drawing.FlowDifferences.Mark;
import org.hilo.drawing.FlowDifferences.Side;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.junit.jupiter.api.Test;

/** Other numbers on the same places. */
class SamePlacesTest {
    private static final Pattern STRAND =
            Pattern.compile("<g class=\"path-link\" data-from=\"([^\"]+)\" data-to=\"([^\"]+)\"><title>[^<]*</title>"
                    + "<path class=\"strand ([^\"]*)\" d=\"([^\"]*)\" stroke-width=\"([0-9.]+)\"/>");
    private static final FlowOptions OPTIONS = FlowOptions.plain(Areas.of(List.of("Ventas", "Soporte")));

    private static final FlowMap ALL = map(40, 20, 10);
    private static final FlowMap FEW = map(4, 20, 0);

    /** Buy, ship and close; some call in between; some ship again. */
    private static FlowMap map(int plain, int calls, int returns) {
        List<List<String>> journeys = new ArrayList<>();
        SampleMaps.add(journeys, plain, "Buy", "Ship", "Close");
        SampleMaps.add(journeys, calls, "Buy", "Ship", "Call", "Close");
        SampleMaps.add(journeys, returns, "Buy", "Ship", "Call", "Ship", "Close");
        return SampleMaps.count(journeys, Map.of("Buy", "Ventas", "Call", "Soporte"));
    }

    @Test
    void onlyNumbersAndWidthsChange() {
        FlowPicture all = FlowPicture.of(ALL, OPTIONS);
        FlowPicture few = all.with(FEW, 70, FlowWords.plain());
        assertThat(few.places()).isEqualTo(all.places());
        Map<String, String> before = new HashMap<>();
        strands(all.svg()).forEach(strand -> before.put(strand.path(), strand.d()));
        Map<String, String> after = new HashMap<>();
        strands(few.svg()).forEach(strand -> after.put(strand.path(), strand.d()));
        assertThat(after).isEqualTo(before).hasSize(5);
        // of at most 70: 13 pixels times 24 of 70
        assertThat(strand(few.svg(), "Buy Ship").width()).isEqualTo("4.5");
        assertThat(strand(all.svg(), "Buy Ship").width()).isEqualTo("13");
        assertThat(few.svg()).contains(">24<").doesNotContain(">70<");
    }

    @Test
    void whatIsNotThereIsZeroAndItsLabelUnseen() {
        String svg =
                FlowPicture.of(ALL, OPTIONS).with(FEW, 70, FlowWords.plain()).svg();
        assertThat(strand(svg, "Call Ship").look()).contains("absent");
        assertThat(svg).contains("class=\"path-label rework absent\" data-from=\"Call\" data-to=\"Ship\"");
        String nobody = FlowPicture.of(ALL, OPTIONS)
                .with(new FlowMap(0, 0, List.of(), List.of()), 70, FlowWords.plain())
                .svg();
        assertThat(strands(nobody)).hasSize(5).allMatch(strand -> strand.look().endsWith("absent"));
    }

    @Test
    void whatGoesBackStaysWhatGoesBack() {
        String svg =
                FlowPicture.of(ALL, OPTIONS).with(FEW, 70, FlowWords.plain()).svg();
        assertThat(strand(svg, "Call Ship").look()).startsWith("rework");
        assertThat(strand(svg, "Ship Call").look()).startsWith("forward");
    }

    @Test
    void theShareThatIsShownIsThatOfTheOtherNumbers() {
        FlowPicture little = FlowPicture.of(ALL, OPTIONS.withDetail(100, 0));
        FlowPicture few = little.with(FEW, 70, FlowWords.plain());
        assertThat(few.choice().edges()).hasSameSizeAs(little.choice().edges());
        long shown = few.choice().edges().stream().mapToLong(Edge::count).sum();
        long startsAndEnds = few.choice().nodes().stream()
                .mapToLong(n -> n.starts() + n.ends())
                .sum();
        long all = FEW.edges().stream().mapToLong(Edge::count).sum() + 48;
        assertThat(few.choice().shareOfPassages()).isEqualTo((double) (shown + startsAndEnds) / all);
    }

    @Test
    void differencesHaveAFormBesidesTheirColour() {
        FlowPicture picture = FlowPicture.of(ALL, OPTIONS).with(new Differences());
        String svg = picture.svg();
        assertThat(strand(svg, "Buy Ship").look()).isEqualTo("forward alike");
        assertThat(strand(svg, "Buy Ship").width()).isEqualTo("1.2");
        assertThat(strand(svg, "Ship Call").look()).isEqualTo("forward side-b");
        assertThat(strand(svg, "Ship Close").look()).isEqualTo("forward side-a");
        assertThat(strand(svg, "Ship Close").width()).isEqualTo("13");
        // what says nothing has no label, and is no stop of the keyboard
        assertThat(svg)
                .contains("class=\"path-label side-b\" data-from=\"Ship\" data-to=\"Call\"")
                .doesNotContain("class=\"path-label alike\"");
        assertThat(picture.standalone()).contains(".strand.side-b{stroke:#0f7a6c;stroke-dasharray:");
    }

    /** More calls in the second group, more closing at once in the first. */
    private static final class Differences implements FlowDifferences {
        @Override
        public String title() {
            return "calls";
        }

        @Override
        public Mark activity(Node node) {
            return node.activity().equals("Call")
                    ? new Mark(Side.SECOND, 0, List.of("−20"), "call", null)
                    : nothing(node.activity());
        }

        @Override
        public Mark start(Node node) {
            return nothing("start");
        }

        @Override
        public Mark end(Node node) {
            return nothing("end");
        }

        @Override
        public Mark path(Edge edge) {
            return switch (edge.from() + " " + edge.to()) {
                case "Ship Call" -> new Mark(Side.SECOND, 0.1, List.of("−20"), "call", null);
                case "Ship Close" -> new Mark(Side.FIRST, 1, List.of("+20"), "close", null);
                default -> nothing("path");
            };
        }

        private static Mark nothing(String title) {
            return new Mark(Side.NEITHER, 0, List.of(), title, null);
        }
    }

    private record Drawn(String path, String look, String d, String width) {}

    private static List<Drawn> strands(String svg) {
        return STRAND.matcher(svg)
                .results()
                .map(s -> new Drawn(s.group(1) + " " + s.group(2), s.group(3), s.group(4), s.group(5)))
                .toList();
    }

    private static Drawn strand(String svg, String path) {
        return strands(svg).stream()
                .filter(strand -> strand.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
