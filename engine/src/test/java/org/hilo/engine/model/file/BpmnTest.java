package org.hilo.engine.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.hilo.engine.model.file.ReadModel.AllowedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BpmnTest {

    @Test
    void tasksOfAllKindsFollowOneAnother() {
        ReadModel model = process("""
                <startEvent id="s"/> <userTask id="u" name="Ask&#10; again"/> <serviceTask id="v" name="B"/> <callActivity id="w"/>
                <endEvent id="e"/>
                """, "s u", "u v", "v w", "w e");
        assertThat(Words.of(model.net(), 5)).containsExactly("Ask again B w");
        assertThat(model.notes()).containsExactly("callActivity \"w\" has no name and is called by its id");
    }

    @Test
    void gatewaysChooseForkAndJoin() {
        ReadModel model = process("""
                <startEvent id="s"/> <exclusiveGateway id="x"/> <task id="a" name="a"/> <parallelGateway id="p"/>
                <task id="b" name="b"/> <task id="c" name="c"/> <parallelGateway id="q"/> <exclusiveGateway id="y"/> <endEvent id="e"/>
                """, "s x", "x a", "x p", "p b", "p c", "b q", "c q", "q y", "a y", "y e");
        assertThat(Words.of(model.net(), 5)).containsExactly("a", "b c", "c b");
        assertThat(model.net().end()).hasSize(1);
    }

    @Test
    void aLoopComesBackThroughAGateway() {
        ReadModel model = process("""
                <startEvent id="s"/> <exclusiveGateway id="x"/> <task id="a" name="a"/> <exclusiveGateway id="y"/> <endEvent id="e"/>
                """, "s x", "x a", "a y", "y x", "y e");
        assertThat(Words.of(model.net(), 3)).containsExactly("a", "a a", "a a a");
    }

    @Test
    void anInclusiveJoinWaitsForTheWaysThatWereTaken() {
        ReadModel model = process("""
                <startEvent id="s"/> <inclusiveGateway id="x"/> <task id="a" name="a"/> <task id="b" name="b"/>
                <inclusiveGateway id="y"/> <task id="z" name="z"/> <endEvent id="e"/>
                """, "s x", "x a", "x b", "a y", "b y", "y z", "z e");
        assertThat(Words.of(model.net(), 5)).containsExactly("a b z", "a z", "b a z", "b z");
    }

    @Test
    void anInclusiveJoinWithoutItsSplitIsRefused() {
        assertThatThrownBy(() -> process("""
                        <startEvent id="s"/> <parallelGateway id="x"/> <task id="a" name="a"/> <task id="b" name="b"/>
                        <inclusiveGateway id="y"/> <endEvent id="e"/>
                        """, "s x", "x a", "x b", "a y", "b y", "y e"))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("inclusiveGateway \"y\": an inclusive join is played where");
    }

    @Test
    void aSubProcessIsPlayedInside() {
        ReadModel model = process("""
                <startEvent id="s"/> <task id="a" name="a"/>
                <subProcess id="p" name="inner"> <standardLoopCharacteristics/>
                  <startEvent id="i"/> <task id="b" name="b"/> <endEvent id="j"/>
                  <sequenceFlow id="f1" sourceRef="i" targetRef="b"/> <sequenceFlow id="f2" sourceRef="b" targetRef="j"/>
                </subProcess>
                <endEvent id="e"/>
                """, "s a", "a p", "p e");
        assertThat(Words.of(model.net(), 3)).containsExactly("a b", "a b b");
    }

    @Test
    void timersAreAllowedTimesAndInterrupt() {
        ReadModel model = process("""
                <startEvent id="s"/> <task id="a" name="a"/> <task id="b" name="b"/> <endEvent id="e"/> <endEvent id="f"/>
                <boundaryEvent id="t" attachedToRef="a">
                  <timerEventDefinition><timeDuration>P3DT2H</timeDuration></timerEventDefinition>
                </boundaryEvent>
                """, "s a", "a e", "t b", "b f");
        assertThat(model.allowedTimes()).containsExactly(new AllowedTime("a", "P3DT2H", Duration.ofHours(74)));
        assertThat(Words.of(model.net(), 3)).containsExactly("a", "b");
    }

    @Test
    void aTimerThatDoesNotInterruptGoesOffOnceAtMost() {
        ReadModel model = process("""
                <startEvent id="s"/> <task id="a" name="a"/> <task id="b" name="b"/> <endEvent id="e"/> <endEvent id="f"/>
                <boundaryEvent id="t" attachedToRef="a" cancelActivity="false">
                  <timerEventDefinition><timeDuration>P1M</timeDuration></timerEventDefinition>
                </boundaryEvent>
                """, "s a", "a e", "t b", "b f");
        assertThat(Words.of(model.net(), 3)).containsExactly("a", "a b", "b a");
        assertThat(model.net().end()).isEmpty();
        assertThat(model.notes())
                .containsExactly(
                        "the time \"P1M\" of \"a\" is no plain duration; it is kept as text",
                        "parallel ways may end apart: the model is complete when no token is left");
    }

    @Test
    void endsApartInASubProcessAreRefused() {
        assertThatThrownBy(() -> process("""
                        <startEvent id="s"/>
                        <subProcess id="p" name="inner">
                          <task id="a"/> <parallelGateway id="g"/> <task id="b"/> <task id="c"/>
                          <sequenceFlow id="f1" sourceRef="a" targetRef="g"/> <sequenceFlow id="f2" sourceRef="g" targetRef="b"/>
                          <sequenceFlow id="f3" sourceRef="g" targetRef="c"/>
                        </subProcess>
                        """, "s p"))
                .hasMessageContaining("subProcess \"p\": parallel ways end apart in it; join them before its end");
    }

    @Test
    void whicheverEventComesFirstDecides() {
        ReadModel model = process("""
                <startEvent id="s"/> <task id="a" name="a" camunda:name="other" xmlns:camunda="urn:c"/>
                <eventBasedGateway id="x"/> <intermediateCatchEvent id="i"><messageEventDefinition/></intermediateCatchEvent>
                <intermediateCatchEvent id="j"><timerEventDefinition/></intermediateCatchEvent> <endEvent id="e"/>
                """, "s a", "a x", "x i", "x j", "i a", "j e");
        assertThat(Words.of(model.net(), 3)).containsExactly("a", "a a", "a a a");
    }

    @Test
    void lanesAreAreas() {
        ReadModel model = process("""
                <laneSet id="l"><lane id="l1" name="Sales"><flowNodeRef>a</flowNodeRef></lane></laneSet>
                <startEvent id="s"/> <task id="a" name="a"/> <endEvent id="e"/> <textAnnotation id="n"/>
                """, "s a", "a e");
        assertThat(model.areas()).isEqualTo(Map.of("a", "Sales"));
        assertThat(model.notes()).containsExactly("1 × textAnnotation: passed over");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <parallelGateway id="x"/><sequenceFlow id="f" sourceRef="z" targetRef="x"/> | parallelGateway "x": nothing follows it
            <complexGateway id="x"/> | complexGateway "x": it can't be played
            <task id="a"/><task id="a"/>                                    | task "a": the id stands twice
            <sequenceFlow id="f" sourceRef="s" targetRef="no"/>             | sequenceFlow "f": its targetRef "no" is no flow node
            <subProcess id="p" triggeredByEvent="true"/>                    | subProcess "p": event sub-processes can't be played
            <task id="a"/>                                                  | task "a": nothing leads to it
            <boundaryEvent id="b" attachedToRef="s"/>                       | boundaryEvent "b": its attachedToRef "s" is no activity
            """)
    void whatCannotBePlayedIsRefusedWithElementIdAndLine(String inner, String sentence) {
        assertThatThrownBy(() -> process("<startEvent id=\"s\"/> <task id=\"z\"/>\n" + inner, "s z"))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("line 3, " + sentence);
    }

    @Test
    void severalProcessesAreAskedFor() {
        String file = file("<process id=\"p\" name=\"P\"><task id=\"a\" name=\"a\"/></process>"
                + "<process id=\"q\"><task id=\"b\" name=\"b\"/></process>");
        assertThatThrownBy(() -> Bpmn.read(stream(file))).hasMessageContaining("the file has 2: p (P), q (); name one");
        assertThat(Words.of(Bpmn.read(stream(file), "P").net(), 2)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><definitions>&b;</definitions> | take the DOCTYPE out
            <!DOCTYPE d SYSTEM "file:///etc/hostname"><definitions/>                          | take the DOCTYPE out
            <definitions>                                                                     | no well-formed XML
            nothing                                                                           | no well-formed XML
            <other/>                                                                          | begins with definitions
            """)
    void hostileOrForeignFilesAreRefused(String file, String words) {
        assertThatThrownBy(() -> Bpmn.read(stream(file)))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining(words);
    }

    @Test
    void deepAndLongFilesAreRefused() {
        assertThatThrownBy(() -> Bpmn.read(stream("<definitions>".repeat(300))))
                .hasMessageContaining("nested at most 90 deep");
        assertThatThrownBy(() -> Bpmn.read(stream("<definitions>" + "<a/>".repeat(300_001) + "</definitions>")))
                .hasMessageContaining("at most 300000 elements");
        assertThatThrownBy(() -> Bpmn.read(stream("<definitions>" + " ".repeat(20_000_001) + "</definitions>")))
                .hasMessageContaining("at most 20000000 bytes");
    }

    /** Flows as "source target". */
    private static ReadModel process(String inner, String... flows) {
        StringBuilder text = new StringBuilder("<process id=\"p\">\n").append(inner);
        for (int i = 0; i < flows.length; i++) {
            String[] ends = flows[i].split(" ");
            text.append(
                    "<sequenceFlow id=\"flow" + i + "\" sourceRef=\"" + ends[0] + "\" targetRef=\"" + ends[1] + "\"/>");
        }
        return Bpmn.read(stream(file(text + "</process>")));
    }

    private static String file(String inner) {
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">" + inner + "</definitions>";
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
