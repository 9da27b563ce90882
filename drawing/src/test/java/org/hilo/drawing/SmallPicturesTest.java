package org.hilo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hilo.drawing.ThreadPicture.State;
import org.hilo.engine.Handoff;
import org.hilo.engine.Waiting;
import org.junit.jupiter.api.Test;

class SmallPicturesTest {
    private static final Waiting WAITING = new Waiting(1, 2, 1.5);

    @Test
    void aReturnIsALooseArcAndARepetitionAKnot() throws Exception {
        LoomPicture.Thread straight = new LoomPicture.Thread(List.of("a", "b", "c"), 9);
        LoomPicture.Thread detour = new LoomPicture.Thread(List.of("a", "b", "b", "a", "b", "c"), 2);
        LoomPicture loom =
                LoomPicture.of(List.of(straight, detour), Map.of("a", "Ventas"), Areas.of(List.of("Ventas")), 400);
        assertThat(loom.svg(straight)).doesNotContain("return", "ring");
        assertThat(loom.svg(detour)).contains("strand return", "ring");
        FlowPictureTest.parse(loom.svg(detour));
    }

    @Test
    void anActivityHasOnePlaceOnTheLoom() {
        LoomPicture.Thread one = new LoomPicture.Thread(List.of("a", "b", "c"), 9);
        LoomPicture.Thread other = new LoomPicture.Thread(List.of("b", "c"), 5);
        LoomPicture loom = LoomPicture.of(List.of(one, other), Map.of(), Areas.of(List.of()), 400);
        assertThat(bead(loom.svg(one), "c")).isEqualTo(bead(loom.svg(other), "c"));
    }

    @Test
    void aThreadHasAPieceForEveryRow() throws Exception {
        List<ThreadPicture.Row> rows = List.of(
                new ThreadPicture.Row(0, State.WHOLE, false),
                new ThreadPicture.Row(2, State.BROKEN, true),
                new ThreadPicture.Row(1, State.KNOT, false),
                new ThreadPicture.Row(1, State.VOICE, false));
        List<String> pieces = ThreadPicture.pieces(rows, 3);
        assertThat(pieces).hasSize(4);
        assertThat(pieces.get(1)).contains("fibres", "strand wait");
        assertThat(pieces.getLast()).contains("bead voice").doesNotContain("V44");
        for (String piece : pieces) {
            FlowPictureTest.parse(piece);
        }
    }

    @Test
    void arcsGoAboveAndComeBackBelow() throws Exception {
        Areas areas = Areas.of(List.of("A", "B"));
        String svg = ArcPicture.svg(
                areas.all(),
                List.of(new Handoff("A", "B", 90, 80, WAITING, 0, 3), new Handoff("B", "A", 9, 8, WAITING, 0, 3)),
                "hand-offs");
        assertThat(svg.split("<path", -1)).hasSize(3);
        FlowPictureTest.parse(svg);
    }

    @Test
    void anIntervalStaysOnItsAxis() throws Exception {
        IntervalPicture.Axis axis = new IntervalPicture.Axis(-1, 1, 0.0);
        String svg = IntervalPicture.svg(-5, 0.5, 7, axis, IntervalPicture.Tone.OPEN);
        assertThat(svg).contains("x=\"4\"", "width=\"142\"", "interval--grey");
        FlowPictureTest.parse(svg);
        assertThatThrownBy(() -> new IntervalPicture.Axis(1, 1, null)).hasMessageContaining("upwards");
    }

    @Test
    void aPromiseBarHasThreeTextures() throws Exception {
        String svg = PromiseBar.svg(80, 15, 5, 200);
        assertThat(svg).contains("class=\"kept\"", "class=\"late\"", "late-hatch", "class=\"never\"");
        FlowPictureTest.parse(svg);
        assertThat(PromiseBar.svg(0, 0, 0, 200)).doesNotContain("rect");
    }

    private static String bead(String svg, String activity) {
        int title = svg.indexOf("<title>" + activity + "</title>");
        int start = svg.lastIndexOf("cx=", title);
        return svg.substring(start, svg.indexOf(' ', start));
    }
}
