package org.hilo.cli.read;

import org.hilo.engine.EventTable;
import org.hilo.engine.Lens;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** Keeps a table in a folder the first time that it is asked, and later only what the folder has not. */
final class Keeper implements Gathered.Keeping {
    private final KeptFolder folder;
    private final KeptRead read;
    private final @Nullable Mapping mapping;
    private boolean isKept;

    /** @param isKept whether the folder has the table already */
    Keeper(KeptFolder folder, KeptRead read, @Nullable Mapping mapping, boolean isKept) {
        this.folder = folder;
        this.read = read;
        this.mapping = mapping;
        this.isKept = isKept;
    }

    @Override
    public void keep(EventTable table, Lens lens) {
        if (!isKept) {
            folder.keep(table, read, mapping, lens);
        } else if (!folder.hasLens(lens)) {
            folder.keepAlso(table, read, mapping, lens);
        }
        isKept = true;
    }
}
