package org.hilo.engine.conform;

/**
 * What became of the tokens when one sequence, or many, were replayed.
 *
 * @param produced tokens given, the initial ones among them
 * @param consumed tokens taken, the final ones among them
 * @param missing tokens that had to be made up
 * @param remaining tokens left over
 * @param unknown steps that no transition of the net bears; they move no token
 */
public record TokenCount(long produced, long consumed, long missing, long remaining, long unknown) {
    static final TokenCount NONE = new TokenCount(0, 0, 0, 0, 0);

    /** (1 - missing / consumed) / 2 + (1 - remaining / produced) / 2 (Rozinat, van der Aalst 2008), from 0 to 1. */
    public double fitness() {
        return half(missing, consumed) + half(remaining, produced);
    }

    private static double half(long bad, long all) {
        return all == 0 ? 0.5 : 0.5 * (1 - (double) bad / all);
    }

    /** Whether every step could be replayed and nothing was missing or left over. */
    public boolean isFitting() {
        return missing == 0 && remaining == 0 && unknown == 0;
    }

    TokenCount plus(TokenCount other, long times) {
        return new TokenCount(
                produced + other.produced * times,
                consumed + other.consumed * times,
                missing + other.missing * times,
                remaining + other.remaining * times,
                unknown + other.unknown * times);
    }
}
