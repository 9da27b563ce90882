package org.hilo.intake.json;

import java.io.IOException;
import java.time.Instant;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.InputFile;
import org.hilo.intake.Progress;
import org.hilo.intake.Refusal;
import org.hilo.intake.table.Tally;
import tools.jackson.databind.JsonNode;

/** Reads a file of CloudEvents: one on each line, or a list. */
public final class CloudEventFile {

    private CloudEventFile() {}

    public static void read(InputFile file, Tally tally, Instant receivedAt, Progress progress) throws IOException {
        CloudEventReader reader = new CloudEventReader(receivedAt, tally::zone);
        new JsonRecords(file, progress).read(new JsonRecords.Listener() {
            @Override
            public void object(long line, JsonNode object) {
                tally.row();
                switch (reader.read(object, file.name(), line)) {
                    case IncomingEvent event -> {
                        if (event.timeFromReceipt()) {
                            tally.warn("time-from-receipt", file.name(), line, event.id(), java.util.Map.of());
                        }
                        tally.accept(event);
                    }
                    case Refusal refusal -> tally.refuse(refusal);
                }
            }

            @Override
            public void broken(Refusal refusal) {
                tally.row();
                tally.refuse(refusal);
            }
        });
    }
}
