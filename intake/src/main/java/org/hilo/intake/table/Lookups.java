package org.hilo.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.FileRefused;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** Rows of files that others look up by key; only the columns asked for are kept. */
public final class Lookups {

    /** About 2 GB with three short columns; a larger join belongs into a database. */
    static final int ROWS_MAX = 5_000_000;

    private final Map<String, Set<String>> wanted = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();

    private record Table(
            Map<String, Integer> places, Map<String, List<@Nullable Object[]>> rows, NumberReader numbers) {}

    public Lookups(Mapping mapping) {
        mapping.files().forEach(file -> file.expressions().forEach(this::want));
    }

    private void want(Expression expression) {
        switch (expression) {
            case Expression.Lookup lookup -> {
                wanted.computeIfAbsent(lookup.file(), f -> new LinkedHashSet<>())
                        .add(lookup.column());
                want(lookup.key());
            }
            case Expression.Joined joined -> joined.parts().forEach(this::want);
            case Expression.Column column -> {}
            case Expression.Constant constant -> {}
        }
    }

    public boolean isWanted(FileMapping file) {
        return file.key() != null && wanted.containsKey(file.name());
    }

    /** Opens a file for looking up; its rows go to the sink. Several files of one name add up. */
    public RowSink open(String file, FileMapping mapping, Columns columns, Tally tally) {
        Settings settings = mapping.settings();
        Binder binder = new Binder(file, columns, settings, this, tally);
        Bound key = binder.bind(java.util.Objects.requireNonNull(mapping.key()));
        List<Bound> cells = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String column : wanted.getOrDefault(mapping.name(), Set.of())) {
            places.put(column, cells.size());
            cells.add(binder.bind(new Expression.Column(column)));
        }
        binder.throwIfWrong();
        Table table = tables.computeIfAbsent(
                mapping.name(), n -> new Table(places, new HashMap<>(), new NumberReader(settings)));
        return new Filling(file, key, cells, table);
    }

    List<Object> find(String file, String key, String column) {
        Table table = tables.get(file);
        if (table == null) {
            return List.of();
        }
        List<Object> found = new ArrayList<>();
        int place = table.places().getOrDefault(column, 0);
        for (@Nullable Object[] row : table.rows().getOrDefault(key, List.of())) {
            Object cell = row[place];
            if (cell != null) {
                found.add(cell);
            }
        }
        return found;
    }

    Object combine(Expression.Lookup lookup, String label, List<Object> cells) {
        Table table = tables.get(lookup.file());
        if (table == null) {
            throw new IllegalStateException(lookup.file());
        }
        if (lookup.pick() == Expression.Pick.SUM) {
            double sum = cells.stream()
                    .mapToDouble(cell -> table.numbers().read(label, cell))
                    .sum();
            return BigDecimal.valueOf(sum);
        }
        Comparator<Object> order = order(table, label, cells);
        return lookup.pick() == Expression.Pick.MIN
                ? cells.stream().min(order).orElseThrow()
                : cells.stream().max(order).orElseThrow();
    }

    /** By value when all are numbers, else as texts: ISO 8601 dates sort right, other dates do not. */
    private static Comparator<Object> order(Table table, String label, List<Object> cells) {
        try {
            cells.forEach(cell -> table.numbers().read(label, cell));
            return Comparator.comparingDouble(cell -> table.numbers().read(label, cell));
        } catch (CellRefused e) {
            return Comparator.comparing(cell -> TextCheck.plain(label, cell));
        }
    }

    /** Takes the rows in; spoilt rows are refused when the file's events are read, or counted as misses. */
    private static final class Filling implements RowSink {
        private final String file;
        private final Bound key;
        private final List<Bound> cells;
        private final Table table;
        private int rows;

        Filling(String file, Bound key, List<Bound> cells, Table table) {
            this.file = file;
            this.key = key;
            this.cells = cells;
            this.table = table;
        }

        @Override
        public void row(Row row) {
            Object found;
            try {
                found = key.one(row);
                if (found == null) {
                    return;
                }
                found = TextCheck.plain(key.label(), found);
            } catch (CellRefused e) {
                return;
            }
            if (++rows > ROWS_MAX) {
                throw new FileRefused(Refusal.of(file, row.line(), "", "", Reason.TOO_LARGE, String.valueOf(ROWS_MAX)));
            }
            @Nullable Object[] kept = new @Nullable Object[cells.size()];
            for (int i = 0; i < kept.length; i++) {
                kept[i] = cells.get(i).one(row);
            }
            table.rows()
                    .computeIfAbsent((String) found, k -> new ArrayList<>(1))
                    .add(kept);
        }

        @Override
        public void spoilt(long line, String field, String value, Reason reason, String allowed) {}
    }
}
