package org.hilo.engine.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PnmlTest {
    /** As ProM and pm4py write it: a silent way round b, markings, positions. */
    private static final String NET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <pnml>
              <net id="n" type="http://www.pnml.org/version-2009/grammar/pnmlcoremodel">
                <name><text>example</text></name>
                <page id="g">
                  <place id="p0"><name><text>source</text></name><initialMarking><text>1</text></initialMarking></place>
                  <place id="p1"><name><text>middle</text></name>
                    <graphics><position x="0" y="0"/></graphics></place>
                  <place id="p2"><name><text>sink</text></name></place>
                  <transition id="t0"><name><text>a</text></name></transition>
                  <transition id="t1"><name><text>b</text></name></transition>
                  <transition id="t2"><name><text>tau 1</text></name>
                    <toolspecific tool="ProM" version="6.4" activity="$invisible$" localNodeID="x"/></transition>
                  <arc id="a0" source="p0" target="t0"/><arc id="a1" source="t0" target="p1"/>
                  <arc id="a2" source="p1" target="t1"><name><text>1</text></name><arctype><text>normal</text></arctype></arc>
                  <arc id="a3" source="t1" target="p2"/>
                  <arc id="a4" source="p1" target="t2"/><arc id="a5" source="t2" target="p2"/>
                </page>
                <finalmarkings><marking>
                  <place idref="p2"><text>1</text></place><place idref="p1"><text>0</text></place>
                </marking></finalmarkings>
              </net>
            </pnml>
            """;

    @Test
    void netsOfOtherToolsAreRead() {
        ReadModel model = read(NET);
        assertThat(Words.of(model.net(), 3)).containsExactly("a", "a b");
        assertThat(model.net().places()).containsExactly("source", "middle", "sink");
        assertThat(model.notes()).isEmpty();
    }

    @Test
    void weightsAreArcsSeveralTimes() {
        ReadModel model = read(NET.replace(
                "<arc id=\"a0\" source=\"p0\" target=\"t0\"/>",
                "<arc id=\"a0\" source=\"p0\" target=\"t0\"><inscription><text>2</text></inscription></arc>"));
        assertThat(model.net().transitions().getFirst().inputs()).containsExactly(0, 0);
    }

    @Test
    void absentMarkingsAreTakenFromTheOnlyPlacesThatCanHaveThem() {
        ReadModel model = read(NET.replaceAll("(?s)<finalmarkings>.*</finalmarkings>", "")
                .replaceAll("<initialMarking>.*</initialMarking>", ""));
        assertThat(Words.of(model.net(), 3)).containsExactly("a", "a b");
        assertThat(model.notes())
                .containsExactly(
                        "the net has no final marking; it ends with a token on \"p2\"",
                        "the net has no initial marking; it begins with a token on \"p0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            target="t0"/>                | target="p1"/>        | arc "a0": an arc leads between a place and a transition
            source="p0" target           | source="p9" target   | arc "a0": its source "p9" is no place or transition
            id="t1"                      | id="t0"              | transition "t0": the id stands twice
            <text>normal</text>          | <text>reset</text>   | arc "a2": only normal arcs can be played, this one is of type "reset"
            <initialMarking><text>1      | <initialMarking><text>many | place "p0": a whole number from 0 to 100 is needed, was "many"
            idref="p2"                   | idref="p7"           | the final marking names "p7"
            pnmlcoremodel                | symmetricnet         | only place/transition nets can be played
            <pnml>                       | <!DOCTYPE pnml><pnml> | take the DOCTYPE out
            """)
    void whatCannotBePlayedIsRefused(String from, String to, String words) {
        String text =
                NET.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        assertThat(text).isNotEqualTo(NET);
        assertThatThrownBy(() -> read(text)).isInstanceOf(ModelProblem.class).hasMessageContaining(words);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThatThrownBy(() ->
                        read(NET.replace("source=\"t0\"", "source=\"x\"").replace("source=\"t1\"", "source=\"y\"")))
                .isInstanceOfSatisfying(
                        ModelProblem.class,
                        problem -> assertThat(problem.faults()).hasSize(2))
                .hasMessageContaining("line 14, arc \"a1\"")
                .hasMessageContaining("line 16, arc \"a3\"");
    }

    private static ReadModel read(String text) {
        return Pnml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
