package org.hilo.intake.bulk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hilo.intake.BulkRows;
import org.hilo.intake.mapping.AttributeMapping;
import org.hilo.intake.mapping.EventMapping;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.mapping.Settings;
import org.hilo.intake.table.NamedColumns;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a plain table's rows become what of: places of cells, gathered under slots.
 *
 * @param slotOfPlace slot of each place in the row, -1 where nobody wants it
 * @param activity slot of the activity
 * @param time slot of the time
 * @param area slot of the area, -1 without
 * @param channel slot of the channel, -1 without
 * @param scoreSlot slot of the score, -1 without
 * @param types types of the references, that of the lens first
 * @param references their slots
 * @param texts names of the text attributes
 * @param textSlots their slots
 * @param numbers the other attributes
 * @param numberSlots their slots
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record Plan(
        int columns,
        int[] slotOfPlace,
        int slots,
        int activity,
        int time,
        int area,
        int channel,
        int scoreSlot,
        @Nullable ScoreMapping score,
        List<String> types,
        int[] references,
        List<String> texts,
        int[] textSlots,
        List<BulkRows.Named> numbers,
        int[] numberSlots,
        Settings settings,
        Map<String, String> activities) {

    @Nullable
    ZoneId zone() {
        return settings.zone();
    }

    Set<String> nulls() {
        return settings.nulls();
    }

    /** Whether rows under this mapping can be plain: one event a row, of cells that mean what they say. */
    static boolean fits(FileMapping file) {
        if (file.events().size() != 1) {
            return false;
        }
        EventMapping event = file.events().getFirst();
        boolean isSimple = event.dates() == null
                && file.settings().dates().isEmpty()
                && event.id() == null
                && event.source() == null
                && event.comment() == null
                && event.when() == null
                && !event.optional();
        boolean hasOwnDates = Stream.of(file.attributes(), event.attributes())
                .flatMap(attributes -> attributes.values().stream())
                .anyMatch(attribute -> attribute.dates() != null);
        return isSimple && !hasOwnDates && file.expressions().stream().allMatch(Plan::isCell);
    }

    private static boolean isCell(Expression expression) {
        return expression instanceof Expression.Column column && column.split() == null;
    }

    static Plan of(FileMapping file, Mapping mapping, NamedColumns columns) {
        EventMapping event = file.events().getFirst();
        Slots slots = new Slots(columns);
        int activity = slots.of(event.activity());
        int time = slots.of(event.time());
        int area = slots.of(event.area() == null ? file.area() : event.area());
        int channel = slots.of(event.channel() == null ? file.channel() : event.channel());
        int score = event.score() == null ? -1 : slots.of(event.score().value());
        Map<String, Expression> references = new java.util.LinkedHashMap<>(file.references());
        references.putAll(event.references());
        List<String> types = new ArrayList<>(references.keySet());
        if (types.remove(String.valueOf(mapping.lens()))) {
            types.addFirst(String.valueOf(mapping.lens()));
        }
        Map<String, AttributeMapping> attributes = new java.util.LinkedHashMap<>(file.attributes());
        attributes.putAll(event.attributes());
        List<String> texts = new ArrayList<>();
        List<BulkRows.Named> numbers = new ArrayList<>();
        attributes.forEach((name, attribute) -> {
            switch (attribute.kind()) {
                case TEXT -> texts.add(name);
                case NUMBER -> numbers.add(new BulkRows.Named(name, BulkRows.Kind.NUMBER));
                case TIME -> numbers.add(new BulkRows.Named(name, BulkRows.Kind.TIME));
                case FLAG -> numbers.add(new BulkRows.Named(name, BulkRows.Kind.FLAG));
            }
        });
        int[] referenceSlots =
                types.stream().mapToInt(type -> slots.of(references.get(type))).toArray();
        int[] textSlots = texts.stream()
                .mapToInt(name ->
                        slots.of(Objects.requireNonNull(attributes.get(name)).value()))
                .toArray();
        int[] numberSlots = numbers.stream()
                .mapToInt(n -> slots.of(
                        Objects.requireNonNull(attributes.get(n.name())).value()))
                .toArray();
        return new Plan(
                columns.count(),
                slots.ofPlace(),
                slots.count(),
                activity,
                time,
                area,
                channel,
                score,
                event.score(),
                types,
                referenceSlots,
                texts,
                textSlots,
                numbers,
                numberSlots,
                file.settings(),
                mapping.activities());
    }

    /** Gives each wanted place a slot. */
    private static final class Slots {
        private final NamedColumns columns;
        private final Map<Integer, Integer> slotOfPlace = new HashMap<>();

        Slots(NamedColumns columns) {
            this.columns = columns;
        }

        int of(@Nullable Expression expression) {
            if (!(expression instanceof Expression.Column column)) {
                return -1;
            }
            int place = columns.place(column.column());
            if (place < 0) {
                throw new NotPlain("a column is missing: the reader of single rows says so");
            }
            return slotOfPlace.computeIfAbsent(place, p -> slotOfPlace.size());
        }

        int[] ofPlace() {
            int[] slots = new int[columns.count()];
            for (int place = 0; place < slots.length; place++) {
                slots[place] = slotOfPlace.getOrDefault(place, -1);
            }
            return slots;
        }

        int count() {
            return slotOfPlace.size();
        }
    }
}
