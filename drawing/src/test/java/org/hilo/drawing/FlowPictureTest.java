package org.hilo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hilo.drawing.FlowLayout.Placed;
import org.hilo.engine.FlowMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FlowPictureTest {
    private static final Areas AREAS =
            Areas.of(List.of("Marketing", "Ventas", "Riesgo", "Logística", "Soporte", "Cobranza"));

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 13, 21, 34, 60})
    void noBoxLiesOnAnother(int activities) {
        for (long seed = 1; seed <= 4; seed++) {
            FlowPicture picture = FlowPicture.of(
                    SampleMaps.random(activities, seed),
                    FlowOptions.plain(AREAS).withDetail(100, 85));
            List<Map.Entry<String, Placed>> places =
                    new ArrayList<>(picture.places().entrySet());
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    assertThat(places.get(i).getValue().overlaps(places.get(j).getValue()))
                            .as(
                                    "seed %d: %s and %s",
                                    seed, places.get(i).getKey(), places.get(j).getKey())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30})
    void equalMapsGiveEqualPictures(int activities) {
        FlowOptions options = FlowOptions.plain(AREAS);
        String first = FlowPicture.of(SampleMaps.random(activities, 7), options).svg();
        String second =
                FlowPicture.of(SampleMaps.random(activities, 7), options).svg();
        assertThat(first).isEqualTo(second);
    }

    @Test
    void everythingWithEverythingIsStillAPicture() {
        List<List<String>> journeys = new ArrayList<>();
        for (int from = 0; from < 45; from++) {
            for (int to = 0; to < 45; to++) {
                journeys.add(List.of("a" + from, "a" + to, "a" + (from + to) % 45));
            }
        }
        FlowPicture picture = FlowPicture.of(
                SampleMaps.count(journeys, Map.of()), FlowOptions.plain(AREAS).withDetail(100, 100));
        assertThat(picture.choice().nodes()).hasSize(45);
        assertThat(picture.choice().edges()).hasSizeBetween(150, 160);
        assertThat(picture.choice().shareOfPassages()).isLessThan(1);
    }

    @Test
    void hostileNamesStayText() throws Exception {
        String hostile = "</text><script>alert(1)</script>\"' & \u0000\uD800 <b>";
        FlowMap map = SampleMaps.count(
                List.of(List.of(hostile, "b"), List.of(hostile, hostile, "b")), Map.of(hostile, "<area>"));
        FlowPicture picture = FlowPicture.of(map, FlowOptions.plain(Areas.of(List.of("<area>"))));
        assertThat(picture.svg()).doesNotContain("<script", "<b>", "\u0000").contains("&lt;/text&gt;");
        assertThat(parse(picture.standalone()).getDocumentElement().getTagName())
                .isEqualTo("svg");
    }

    @Test
    void everyNumberIsOnThePicture() {
        FlowMap map = SampleMaps.retailer();
        String svg = FlowPicture.of(map, FlowOptions.plain(AREAS)).svg();
        map.nodes()
                .forEach(n -> assertThat(svg).contains(">" + FlowWords.plain().count(n.count()) + "<"));
        map.edges()
                .forEach(e -> assertThat(svg).contains(">" + FlowWords.plain().count(e.count()) + "<"));
    }

    @Test
    void aPictureForAPageHasNoStyleOfItsOwn() {
        String svg =
                FlowPicture.of(SampleMaps.retailer(), FlowOptions.plain(AREAS)).svg();
        assertThat(svg).doesNotContain("style=", "<style", "onload");
    }

    @Test
    void goingBackIsReworkOnlyWhereReturnsAreSaidToBe() {
        FlowOptions plain = FlowOptions.plain(AREAS);
        FlowOptions returnsAreFine =
                new FlowOptions(100, 100, plain.text(), plain.direction(), false, AREAS, plain.words());
        assertThat(FlowPicture.of(SampleMaps.retailer(), plain).svg()).contains("strand rework");
        assertThat(FlowPicture.of(SampleMaps.retailer(), returnsAreFine).svg())
                .doesNotContain("rework")
                .contains("strand back");
    }

    @Test
    void anEmptyMapIsAnEmptyPicture() throws Exception {
        FlowPicture picture = FlowPicture.of(new FlowMap(0, 0, List.of(), List.of()), FlowOptions.plain(AREAS));
        assertThat(parse(picture.standalone())).isNotNull();
    }

    @Test
    void aDetailBeyondAHundredIsRefused() {
        assertThatThrownBy(() -> FlowOptions.plain(AREAS).withDetail(101, 100)).hasMessageContaining("0 to 100");
    }

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
