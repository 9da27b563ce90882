package org.hilo.intake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the text of a field comes from. */
public sealed interface Expression {

    /**
     * The cell of a column.
     *
     * @param split when not null the cell is a list: brackets and quotes are taken off and it is cut at this text
     */
    record Column(String column, @Nullable String split) implements Expression {
        public Column(String column) {
            this(column, null);
        }
    }

    /** A text that is the same in every row. */
    record Constant(String value) implements Expression {}

    /** Several expressions with a text between them; blank parts are left out. */
    record Joined(List<Expression> parts, String join) implements Expression {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** The column of all rows of another file whose key equals the key here. */
    record Lookup(String file, Expression key, String column, Pick pick) implements Expression {}

    /** Which of several looked-up rows is meant; references take all of them. */
    enum Pick {
        FIRST,
        LAST,
        MIN,
        MAX,
        SUM,
        COUNT
    }
}
