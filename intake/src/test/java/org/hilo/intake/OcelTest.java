package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken relations of object-centric logs are told, not dropped and not waited for. */
class OcelTest {

    @TempDir
    Path folder;

    @Test
    void brokenRelationsAreCountedAndTheRestIsKept() {
        Heard heard = Heard.read(null, Heard.write(folder, "a.json", """
                        {"events":[
                          {"id":"e1","type":"A","time":"2026-01-01T00:00:00Z","relationships":[{"objectId":"o1","qualifier":"q"},{"objectId":"ghost","qualifier":""}]},
                          {"id":"e2","type":"Undeclared","time":"2026-01-01T00:00:00Z","relationships":[{"objectId":"o1","qualifier":""}]},
                          {"id":"e3","type":"A","time":"2026-01-01T00:00:00Z","relationships":[{"objectId":"ghost","qualifier":""}]},
                          {"id":"e4","type":"A","time":"2026-01-01T00:00:00Z"},
                          {"id":"e5","type":"A","time":"soon","relationships":[{"objectId":"o1","qualifier":""}]}],
                         "objects":[
                          {"id":"o1","type":"order","attributes":[{"name":"price","time":"1970-01-01T00:00:00Z","value":"7"}],"relationships":[{"objectId":"lost","qualifier":""}]},
                          {"id":"x1","type":"alien"}],
                         "eventTypes":[{"name":"A","attributes":[]}],
                         "objectTypes":[{"name":"order","attributes":[{"name":"price","type":"float"}]}]}
                        """));

        assertThat(heard.events).extracting(IncomingEvent::id).containsExactly("e1", "e2");
        assertThat(heard.events.getFirst().references()).containsExactly(new Reference("order", "o1", "q"));
        assertThat(heard.events.getFirst().attributes()).containsEntry("order.price", 7.0);
        assertThat(heard.reasons()).containsExactly(Reason.UNKNOWN_OBJECT, Reason.MISSING_REFERENCE, Reason.BAD_TIME);
        assertThat(heard.report().warnings())
                .extracting(Report.Warning::code)
                .containsExactlyInAnyOrder(
                        "unknown-object", "unknown-event-type", "unknown-object-type", "orphan-link");
        assertThat(heard.report().rowsRead()).isEqualTo(5);
    }
}
