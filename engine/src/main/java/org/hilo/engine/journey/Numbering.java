package org.hilo.engine.journey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.hilo.engine.Identity;
import org.hilo.engine.Lens;
import org.hilo.engine.column.Ids;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.table.ReferenceColumn;
import org.hilo.engine.table.TableView;

/** Says which object of a lens each reference of a table belongs to, and what the objects are called. */
abstract class Numbering {
    /** What a reference without an object has. */
    static final int NONE = -1;

    static Numbering of(Lens lens) {
        Identity identity = lens.identity();
        return identity == null ? new OfType(lens.name()) : new Joined(identity, new Ids());
    }

    /** Whether {@link #under} can go over to this lens. */
    abstract boolean canFollow(Lens lens);

    /** The numbers of the references that a table has by now, under a lens that this one can follow. */
    abstract Numbering under(Lens lens, TableView table);

    /** Objects, by their number here or there, that lose or win references numbered here by going over to the other. */
    abstract BitSet changed(Numbering other);

    /** By column, references that have no object here and one there: no journey holds their rows. */
    abstract List<BitSet> awakened(Numbering other);

    /** The columns that can lead to an object. */
    abstract List<ReferenceColumn.View> columns(TableView table);

    /** Object of a reference, by the place of its type among the {@link #columns} and its number; {@link #NONE} without. */
    abstract int object(int column, int id);

    /** Names of all objects so far. */
    abstract Ids.View names();

    /** How many objects there are so far. */
    final int size() {
        return names().size();
    }

    /** Journeys by the references of one type: objects are numbered as the references are. */
    private static final class OfType extends Numbering {
        private final String type;
        private Ids.View names = new Ids().view();

        OfType(String type) {
            this.type = type;
        }

        @Override
        boolean canFollow(Lens lens) {
            return lens.identity() == null && lens.name().equals(type);
        }

        @Override
        Numbering under(Lens lens, TableView table) {
            columns(table).forEach(column -> names = column.ids());
            return this;
        }

        @Override
        BitSet changed(Numbering other) {
            return new BitSet();
        }

        @Override
        List<BitSet> awakened(Numbering other) {
            return List.of();
        }

        @Override
        List<ReferenceColumn.View> columns(TableView table) {
            return table.references().stream()
                    .filter(c -> c.type().equals(type))
                    .toList();
        }

        @Override
        int object(int column, int id) {
            return id;
        }

        @Override
        Ids.View names() {
            return names;
        }
    }

    /** Journeys by the customers of an identity, which is asked once for each different reference, not for each event. */
    static final class Joined extends Numbering {
        private final Identity identity;
        private final Ids customers;
        private final List<IntColumn> objects = new ArrayList<>(); // by column and reference

        Joined(Identity identity, Ids customers) {
            this.identity = identity;
            this.customers = customers;
        }

        @Override
        boolean canFollow(Lens lens) {
            return lens.identity() != null;
        }

        @Override
        Numbering under(Lens lens, TableView table) {
            Joined next = this;
            if (!identity.equals(lens.identity())) {
                next = new Joined(Objects.requireNonNull(lens.identity()), customers);
            }
            next.learn(table);
            return next;
        }

        private void learn(TableView table) {
            for (int column = 0; column < table.references().size(); column++) {
                ReferenceColumn.View references = table.references().get(column);
                if (column == objects.size()) {
                    objects.add(new IntColumn());
                }
                IntColumn known = objects.get(column);
                for (int id = known.size(); id < references.ids().size(); id++) {
                    String customer = identity.customerOf(references.reference(id));
                    known.add(customer == null ? NONE : customers.idOf(customer));
                }
            }
        }

        @Override
        BitSet changed(Numbering other) {
            BitSet changed = new BitSet();
            for (int column = 0; column < objects.size() && other != this; column++) {
                IntColumn known = objects.get(column);
                for (int id = 0; id < known.size(); id++) {
                    int there = other.object(column, id);
                    if (known.get(id) != there) {
                        mark(known.get(id), changed);
                        mark(there, changed);
                    }
                }
            }
            return changed;
        }

        @Override
        List<BitSet> awakened(Numbering other) {
            List<BitSet> all = new ArrayList<>();
            for (int column = 0; column < objects.size() && other != this; column++) {
                IntColumn known = objects.get(column);
                BitSet awakened = new BitSet();
                for (int id = 0; id < known.size(); id++) {
                    if (known.get(id) == NONE && other.object(column, id) != NONE) {
                        awakened.set(id);
                    }
                }
                all.add(awakened);
            }
            return all;
        }

        private static void mark(int object, BitSet changed) {
            if (object != NONE) {
                changed.set(object);
            }
        }

        @Override
        List<ReferenceColumn.View> columns(TableView table) {
            return table.references();
        }

        @Override
        int object(int column, int id) {
            return objects.get(column).get(id);
        }

        @Override
        Ids.View names() {
            return customers.view();
        }
    }
}
