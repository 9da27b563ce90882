package org.hilo.intake.table;

import java.nio.ByteBuffer;

/** Which names were seen before, in 40 bytes each however long they are. */
public final class SeenNames {

    private final KeyCounter counter = new KeyCounter();

    /** True the first time that a name is seen. */
    public boolean isNew(String name) {
        ByteBuffer hash = ByteBuffer.wrap(Digests.sha256(name));
        return counter.add(hash.getLong(), hash.getLong()) == 1;
    }
}
