package org.hilo.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.FileRefused;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.Nearest;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** Binds expressions to the columns of one file; all unknown columns are refused together. */
final class Binder {

    private final String file;
    private final Columns columns;
    private final Settings settings;
    private final Lookups lookups;
    private final Tally tally;
    private final Map<String, Reason> wrong = new LinkedHashMap<>();

    Binder(String file, Columns columns, Settings settings, Lookups lookups, Tally tally) {
        this.file = file;
        this.columns = columns;
        this.settings = settings;
        this.lookups = lookups;
        this.tally = tally;
    }

    @Nullable
    Bound optional(@Nullable Expression expression) {
        return expression == null ? null : bind(expression);
    }

    Bound bind(Expression expression) {
        return switch (expression) {
            case Expression.Column column -> column(column);
            case Expression.Constant constant -> new Fixed(constant.value());
            case Expression.Joined joined ->
                new Join(joined.parts().stream().map(this::bind).toList(), joined.join());
            case Expression.Lookup lookup -> new Found(bind(lookup.key()), lookup, lookups, tally);
        };
    }

    private Bound column(Expression.Column column) {
        int place = columns.place(column.column());
        if (place < 0) {
            wrong.put(column.column(), place == NamedColumns.DOUBLE ? Reason.DOUBLE_COLUMN : Reason.UNKNOWN_COLUMN);
        }
        return column.split() == null
                ? new Cell(column.column(), Math.max(0, place), settings.nulls())
                : new ListCell(column.column(), Math.max(0, place), column.split(), settings.nulls());
    }

    /** Throws if a column is missing, naming all missing ones, those that exist, and the nearest. */
    void throwIfWrong() {
        if (wrong.isEmpty()) {
            return;
        }
        String missing = String.join(", ", wrong.keySet());
        String first = wrong.keySet().iterator().next();
        throw new FileRefused(new Refusal(
                file,
                1,
                missing,
                "",
                wrong.values().iterator().next(),
                Map.of("nearest", Nearest.to(first, columns.names()).orElse("-")),
                String.join(", ", columns.names())));
    }

    static @Nullable Object clean(@Nullable Object cell, Set<String> nulls) {
        if (!(cell instanceof String text)) {
            return cell;
        }
        String trimmed = text.strip();
        return trimmed.isEmpty() || nulls.contains(trimmed) ? null : trimmed;
    }

    private record Cell(String label, int place, Set<String> nulls) implements Bound {
        @Override
        public @Nullable Object one(Row row) {
            return clean(row.cell(place), nulls);
        }
    }

    /** A cell such as {@code ['a', 'b']} or {@code a,b}. */
    private record ListCell(String label, int place, String split, Set<String> nulls) implements Bound {
        @Override
        public @Nullable Object one(Row row) {
            List<String> all = all(row, label);
            return all.isEmpty() ? null : all.getFirst();
        }

        @Override
        public List<String> all(Row row, String field) {
            Object cell = clean(row.cell(place), nulls);
            if (cell == null) {
                return List.of();
            }
            String text = TextCheck.plain(field, cell);
            boolean brackets = text.length() >= 2
                    && (text.startsWith("[") && text.endsWith("]") || text.startsWith("{") && text.endsWith("}"));
            String inner = brackets ? text.substring(1, text.length() - 1) : text;
            List<String> items = new ArrayList<>();
            for (int from = 0; from <= inner.length(); ) {
                int to = inner.indexOf(split, from);
                int end = to < 0 ? inner.length() : to;
                String item = unquoted(inner.substring(from, end).strip());
                if (!item.isEmpty() && !nulls.contains(item)) {
                    items.add(item);
                }
                from = end + split.length();
            }
            return items;
        }

        private static String unquoted(String item) {
            boolean quoted = item.length() >= 2
                    && (item.charAt(0) == '\'' || item.charAt(0) == '"')
                    && item.charAt(item.length() - 1) == item.charAt(0);
            return quoted ? item.substring(1, item.length() - 1) : item;
        }
    }

    private record Fixed(String value) implements Bound {
        @Override
        public @Nullable Object one(Row row) {
            return value.isEmpty() ? null : value;
        }

        @Override
        public String label() {
            return value;
        }
    }

    private record Join(List<Bound> parts, String join) implements Bound {
        @Override
        public @Nullable Object one(Row row) {
            StringBuilder joined = new StringBuilder();
            for (Bound part : parts) {
                Object cell = part.one(row);
                if (cell != null) {
                    joined.append(joined.isEmpty() ? "" : join).append(TextCheck.plain(part.label(), cell));
                }
            }
            return joined.isEmpty() ? null : joined.toString();
        }

        @Override
        public String label() {
            return String.join(join, parts.stream().map(Bound::label).toList());
        }
    }

    private record Found(Bound key, Expression.Lookup lookup, Lookups lookups, Tally tally) implements Bound {
        @Override
        public @Nullable Object one(Row row) {
            List<Object> found = cells(row);
            if (lookup.pick() == Expression.Pick.COUNT) {
                return BigDecimal.valueOf(found.size());
            }
            if (found.isEmpty()) {
                return null;
            }
            return switch (lookup.pick()) {
                case FIRST -> found.getFirst();
                case LAST -> found.getLast();
                case MIN, MAX, SUM, COUNT -> lookups.combine(lookup, label(), found);
            };
        }

        @Override
        public List<String> all(Row row, String field) {
            return cells(row).stream()
                    .map(cell -> TextCheck.plain(field, cell))
                    .distinct()
                    .toList();
        }

        private List<Object> cells(Row row) {
            Object wanted = key.one(row);
            if (wanted == null) {
                return List.of();
            }
            List<Object> found = lookups.find(lookup.file(), TextCheck.plain(key.label(), wanted), lookup.column());
            if (found.isEmpty() && lookup.pick() != Expression.Pick.COUNT) {
                tally.lookupMissed();
            }
            return found;
        }

        @Override
        public String label() {
            return lookup.file() + "." + lookup.column();
        }
    }
}
