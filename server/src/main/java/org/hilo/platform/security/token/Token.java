package org.hilo.platform.security.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key of a program, as its person sees it: the key itself is not known any more. */
public record Token(
        long id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
