package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttributesTest {

    /** A linked hash map is the slow, obvious version. */
    @Test
    void aDraftBecomesTheMapThatALinkedHashMapWouldBe() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Attributes.Draft draft = new Attributes.Draft();
            draft.put("left over", true);
            draft.clear();
            Map<String, Object> expected = new LinkedHashMap<>();
            int kinds = 1 + random.nextInt(60);
            for (int i = random.nextInt(80); i > 0; i--) {
                String name = "n" + random.nextInt(kinds);
                assertThat(draft.has(name)).as("seed " + seed).isEqualTo(expected.containsKey(name));
                draft.put(name, i);
                expected.put(name, i);
            }
            Attributes attributes = draft.finish();
            draft.put("later", true);
            assertThat(attributes).as("seed " + seed).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(List.copyOf(attributes.keySet())).isEqualTo(List.copyOf(expected.keySet()));
            assertThat(attributes.toString()).isEqualTo(expected.toString());
            expected.forEach((name, value) -> assertThat(attributes.get(name)).isEqualTo(value));
            Map<String, Object> walked = new LinkedHashMap<>();
            attributes.forEach(walked::put);
            assertThat(walked).isEqualTo(expected);
        }
    }

    @Test
    void oneDraftGoesOnTopOfAnother() {
        Attributes.Draft under = new Attributes.Draft();
        under.put("a", 1.0);
        under.put("b", 2.0);
        Attributes.Draft over = new Attributes.Draft();
        over.put("b", 3.0);
        over.put("c", 4.0);
        under.putAll(over);
        assertThat(under.finish()).containsExactly(Map.entry("a", 1.0), Map.entry("b", 3.0), Map.entry("c", 4.0));
        assertThat(over.size()).isEqualTo(2);
    }

    @Test
    void aCopyFollowsNoLaterChange() {
        Map<String, Object> map = new LinkedHashMap<>(Map.of("a", "x"));
        Attributes copy = Attributes.copyOf(map);
        map.put("a", "y");
        assertThat(copy).isEqualTo(Map.of("a", "x"));
        assertThat(Attributes.copyOf(copy)).isSameAs(copy);
        assertThat(copy.get("b")).isNull();
        assertThat(copy.containsKey("a")).isTrue();
    }

    @Test
    void attributesNeverChange() {
        Attributes attributes = Attributes.copyOf(Map.of("a", "x"));
        assertThatThrownBy(() -> attributes.put("b", "y")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> attributes.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(attributes::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> attributes.entrySet().iterator().next().setValue("y"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
