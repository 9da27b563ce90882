package org.hilo.intake.ocel;

import java.io.IOException;
import org.hilo.intake.InputFile;
import org.hilo.intake.mapping.Settings;
import org.hilo.intake.table.Tally;

/** Reads an object-centric log: once for its objects, once for its events. */
public final class OcelFile {

    private OcelFile() {}

    public static void readJson(InputFile file, String source, Settings settings, Tally tally) throws IOException {
        OcelEvents events = new OcelEvents(file.name(), source, settings, tally);
        new OcelJson(file).read(false, events);
        events.objectsEnd();
        new OcelJson(file).read(true, events);
    }

    public static void readXml(InputFile file, String source, Settings settings, Tally tally) throws IOException {
        OcelEvents events = new OcelEvents(file.name(), source, settings, tally);
        new OcelXml(file).read(false, events);
        events.objectsEnd();
        new OcelXml(file).read(true, events);
    }
}
