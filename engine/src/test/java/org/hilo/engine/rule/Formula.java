package org.hilo.engine.rule;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * A formula of linear temporal logic over finite traces (De Giacomo, Vardi 2013), with the past and with a freeze of positions
 * for what one event says of another; evaluated by the recursion that defines it. Windows of time are atoms here: an event at
 * position j lies in the window of position i or does not.
 */
interface Formula {
    /** Whether the formula holds at the position of a trace of this length. */
    boolean holds(int length, int position);

    static Formula atom(IntPredicate predicate) {
        return (length, position) -> predicate.test(position);
    }

    /** The formula that is made for the position at which it is evaluated. */
    static Formula freeze(IntFunction<Formula> formula) {
        return (length, position) -> formula.apply(position).holds(length, position);
    }

    default Formula not() {
        return (length, position) -> !holds(length, position);
    }

    default Formula and(Formula other) {
        return (length, position) -> holds(length, position) && other.holds(length, position);
    }

    default Formula or(Formula other) {
        return (length, position) -> holds(length, position) || other.holds(length, position);
    }

    default Formula implies(Formula other) {
        return not().or(other);
    }

    /** X: there is a next position and it holds there. */
    default Formula next() {
        return (length, position) -> position + 1 < length && holds(length, position + 1);
    }

    /** Y: there is a position before and it holds there. */
    default Formula yesterday() {
        return (length, position) -> position > 0 && holds(length, position - 1);
    }

    /** U. */
    default Formula until(Formula goal) {
        return new Formula() {
            @Override
            public boolean holds(int length, int position) {
                return goal.holds(length, position)
                        || Formula.this.holds(length, position) && position + 1 < length && holds(length, position + 1);
            }
        };
    }

    /** S. */
    default Formula since(Formula start) {
        return new Formula() {
            @Override
            public boolean holds(int length, int position) {
                return start.holds(length, position)
                        || Formula.this.holds(length, position) && position > 0 && holds(length, position - 1);
            }
        };
    }

    Formula TRUE = (length, position) -> true;

    /** F. */
    default Formula eventually() {
        return TRUE.until(this);
    }

    /** O. */
    default Formula once() {
        return TRUE.since(this);
    }

    /** G. */
    default Formula globally() {
        return not().eventually().not();
    }
}
