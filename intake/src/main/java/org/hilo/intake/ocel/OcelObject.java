package org.hilo.intake.ocel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object and how its attributes changed; the value at a time is the last one set until then. */
record OcelObject(String type, List<Change> changes, List<String> links) {

    record Change(String name, Instant time, Object value) {}

    /** The attributes as they stood at a time. */
    Map<String, Object> at(Instant time) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Change change : changes) {
            if (!change.time().isAfter(time)) {
                values.put(change.name(), change.value());
            }
        }
        return values;
    }

    static OcelObject of(String type, List<Change> changes, List<String> links) {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort((a, b) -> a.time().compareTo(b.time()));
        return new OcelObject(type, List.copyOf(sorted), List.copyOf(links));
    }
}
