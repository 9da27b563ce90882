package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What XES allows and real logs do. */
class XesTest {

    @TempDir
    Path folder;

    private Heard read(String xml) {
        return Heard.read(null, Heard.write(folder, "log.xes", xml));
    }

    private static String event(String name, String time) {
        return (name.isEmpty() ? "" : "<string key=\"concept:name\" value=\"" + name + "\"/>")
                + (time.isEmpty() ? "" : "<date key=\"time:timestamp\" value=\"" + time + "\"/>");
    }

    @Test
    void aPrefixedNamespaceNestedAttributesListsAndContainers() {
        Heard heard = read("""
                <x:log xmlns:x="http://www.xes-standard.org/">
                  <x:global scope="event"><x:string key="concept:name" value="UNKNOWN"/></x:global>
                  <x:trace>
                    <x:string key="concept:name" value="1"><x:string key="inner" value="deep"/></x:string>
                    <x:string key="segment" value="premium"/>
                    <x:event>
                      <x:string key="concept:name" value="A"/>
                      <x:date key="time:timestamp" value="2026-01-01T10:00:00.000-05:00"/>
                      <x:string key="lifecycle:transition" value="complete"/>
                      <x:string key="org:group" value="Ventas"/>
                      <x:int key="n" value="3"><x:float key="share" value="0.5"/></x:int>
                      <x:boolean key="ok" value="true"/>
                      <x:date key="due" value="2026-01-02T00:00:00Z"/>
                      <x:list key="items"><x:values><x:string key="item" value="a"/><x:string key="item" value="b"/></x:values></x:list>
                      <x:container key="box"><x:string key="colour" value="red"/></x:container>
                    </x:event>
                  </x:trace>
                </x:log>
                """);

        assertThat(heard.refusals).isEmpty();
        IncomingEvent event = heard.events.getFirst();
        assertThat(event.time()).isEqualTo(Instant.parse("2026-01-01T15:00:00Z"));
        assertThat(event.area()).isEqualTo("Ventas");
        assertThat(event.source()).isEqualTo("log");
        assertThat(event.attributes())
                .isEqualTo(Map.ofEntries(
                        Map.entry("case:concept:name.inner", "deep"),
                        Map.entry("case:segment", "premium"),
                        Map.entry("lifecycle:transition", "complete"),
                        Map.entry("n", 3.0),
                        Map.entry("n.share", 0.5),
                        Map.entry("ok", true),
                        Map.entry("due", Instant.parse("2026-01-02T00:00:00Z")),
                        Map.entry("items.item", "a"),
                        Map.entry("items.item (2)", "b"),
                        Map.entry("box.colour", "red")));
    }

    @Test
    void escapedLettersAreLettersHoweverManyThereAre() {
        String many = event("Pay &amp; ship &lt;&#233;&gt;", "2026-01-01T00:00:00Z");
        Heard heard = read("<log><trace><string key=\"concept:name\" value=\"1\"/>"
                + ("<event>" + many + "</event>\n").repeat(30_000) + "</trace></log>");

        assertThat(heard.refusals).isEmpty();
        assertThat(heard.events).hasSize(30_000);
        assertThat(heard.events.getLast().activity()).isEqualTo("Pay & ship <é>");
    }

    @Test
    void missingNamesAndTimesAreRefusedByLineAndNeverFilledFromGlobals() {
        Heard heard = read("<log>\n<global scope=\"event\">" + event("UNKNOWN", "1970-01-01T00:00:00Z")
                + "</global>\n<trace><string key=\"concept:name\" value=\"1\"/>\n<event>"
                + event("", "2026-01-01T00:00:00Z")
                + "</event>\n<event>" + event("A", "") + "</event>\n<event>" + event("A", "soon") + "</event>\n<event>"
                + event("A", "2026-01-01T00:00:00Z") + "</event></trace>\n<trace>\n<event>"
                + event("A", "2026-01-01T00:00:00Z") + "</event></trace></log>");

        assertThat(heard.reasons())
                .isEqualTo(List.of(
                        Reason.MISSING_ACTIVITY, Reason.MISSING_TIME, Reason.BAD_TIME, Reason.MISSING_REFERENCE));
        assertThat(heard.refusals).extracting(Refusal::line).containsExactly(4L, 5L, 6L, 9L);
        assertThat(heard.refusals.getLast().field()).isEqualTo("trace 2 concept:name");
        assertThat(heard.events).hasSize(1);
        assertThat(heard.report().rowsRead()).isEqualTo(5);
    }

    @Test
    void eventsOutsideTracesNameTheirOwnCase() {
        Heard heard = read("<log><event><string key=\"case:concept:name\" value=\"7\"/>"
                + event("A", "2026-01-01T00:00:00Z") + "</event></log>");

        assertThat(heard.events.getFirst().references()).containsExactly(new Reference("case", "7"));
    }

    @Test
    void tracesOfOneNameAreToldOf() {
        String trace = "<trace><string key=\"concept:name\" value=\"1\"/><event>" + event("A", "2026-01-01T00:00:00Z")
                + "</event></trace>";

        Heard heard = read("<log>" + trace + trace + "</log>");

        assertThat(heard.events).hasSize(2);
        assertThat(heard.report().identical()).isEqualTo(1);
        assertThat(heard.report().warnings()).extracting(Report.Warning::code).containsExactly("double-trace");
    }

    @Test
    void aMappingMayReadALogItsOwnWay() {
        Heard heard = Heard.read(
                """
                files:
                  - match: "*.xes"
                    references: {ticket: "case:concept:name"}
                    events:
                      - activity: {columns: [concept:name, lifecycle:transition], join: "+"}
                        time: time:timestamp
                        area: org:role
                """,
                Heard.write(
                        folder,
                        "log.xes",
                        "<log><trace><string key=\"concept:name\" value=\"1\"/><event>"
                                + event("A", "2026-01-01T00:00:00Z")
                                + "<string key=\"lifecycle:transition\" value=\"start\"/><string key=\"org:role\" value=\"L2\"/>"
                                + "</event></trace></log>"));

        assertThat(heard.events.getFirst().activity()).isEqualTo("A+start");
        assertThat(heard.events.getFirst().area()).isEqualTo("L2");
        assertThat(heard.events.getFirst().references()).containsExactly(new Reference("ticket", "1"));
    }

    @Test
    void aBrokenEndKeepsWhatCameBefore() {
        Heard heard = read("<log><trace><string key=\"concept:name\" value=\"1\"/><event>"
                + event("A", "2026-01-01T00:00:00Z") + "</event></trace><trace><ev");

        assertThat(heard.events).hasSize(1);
        assertThat(heard.reasons()).containsExactly(Reason.BROKEN_XML);
        assertThat(heard.report().filesRefused()).isEqualTo(1);
    }
}
