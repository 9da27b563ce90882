package org.hilo.intake.mapping;

import org.jspecify.annotations.Nullable;

/** The customer's score; a value outside the bounds is refused. */
public record ScoreMapping(
        Expression value, @Nullable Double min, @Nullable Double max) {}
