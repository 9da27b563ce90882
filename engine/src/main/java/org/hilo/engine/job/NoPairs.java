package org.hilo.engine.job;

import org.hilo.engine.journey.VariantWalk;

/** Nothing to go through. */
final class NoPairs implements PairWalk {
    private static final int[] NONE = {};

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public VariantWalk variant() {
        throw new IllegalStateException("there is no variant");
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public int[] from() {
        return NONE;
    }

    @Override
    public int[] to() {
        return NONE;
    }

    @Override
    public int[] cells() {
        return NONE;
    }
}
