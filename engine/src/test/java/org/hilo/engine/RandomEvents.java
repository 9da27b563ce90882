package org.hilo.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.testkit.RandomLog;

/** Events of the engine out of the random logs that all modules share. */
public final class RandomEvents {
    private RandomEvents() {}

    public static List<Event> of(long seed, int most) {
        return RandomLog.rows(seed, most).stream().map(RandomEvents::event).toList();
    }

    private static Event event(RandomLog.Row row) {
        return new Event(
                row.id(),
                row.time(),
                row.activity(),
                row.area(),
                row.channel(),
                row.references().stream().map(RandomEvents::reference).toList(),
                values(row.attributes()),
                row.score());
    }

    private static Reference reference(String text) {
        String[] parts = text.split(":", 2);
        return new Reference(parts[0], parts[1]);
    }

    private static Map<String, Value> values(Map<String, Object> attributes) {
        Map<String, Value> values = new LinkedHashMap<>();
        attributes.forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private static Value value(Object value) {
        return switch (value) {
            case String text -> new Value.Text(text);
            case Double number -> new Value.Number(number);
            case Instant time -> new Value.Time(time);
            case Boolean flag -> new Value.Flag(flag);
            default -> throw new IllegalArgumentException("no value of the engine: " + value);
        };
    }
}
