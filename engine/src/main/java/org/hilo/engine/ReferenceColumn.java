package org.hilo.engine;

import java.util.ArrayList;
import java.util.List;

/** The references of all rows: for each row some pairs of type and id within the type. */
final class ReferenceColumn {
    /** What readers see: the references of row r lie from {@code ends[r-1]} to {@code ends[r]}. */
    @SuppressWarnings("ArrayRecordComponent") // shared with the column on purpose, never compared
    record View(int[] ends, int[] typeOf, int[] idOf, Words types, List<Words> ids) {
        int start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }

        Reference reference(int index) {
            int type = typeOf[index];
            return new Reference(types.get(type), ids.get(type).get(idOf[index]));
        }
    }

    private final IntColumn ends = new IntColumn();
    private final IntColumn typeOf = new IntColumn();
    private final IntColumn idOf = new IntColumn();
    private final Dictionary types = new Dictionary();
    private final List<Dictionary> ids = new ArrayList<>();

    void add(List<Reference> references) {
        for (Reference reference : references) {
            int type = types.idOf(reference.type());
            if (type == ids.size()) {
                ids.add(new Dictionary());
            }
            typeOf.add(type);
            idOf.add(ids.get(type).idOf(reference.id()));
        }
        ends.add(typeOf.size());
    }

    View view() {
        return new View(
                ends.array(),
                typeOf.array(),
                idOf.array(),
                types.words(),
                ids.stream().map(Dictionary::words).toList());
    }
}
