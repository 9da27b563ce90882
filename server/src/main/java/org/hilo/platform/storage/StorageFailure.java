package org.hilo.platform.storage;

import org.jspecify.annotations.Nullable;

/** The database can't be had; the message is a sentence for the person who starts Hilo. */
public final class StorageFailure extends RuntimeException {

    public StorageFailure(String message) {
        super(message);
    }

    public StorageFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
