package org.hilo.engine.rule;

/** What a rule says of one journey, four-valued as RV-LTL (Bauer, Leucker, Schallhart 2010). Later ones outweigh earlier ones. */
public enum Verdict {
    /** It holds, whatever comes. */
    SATISFIED,
    /** It would hold if the journey ended now, but may still be broken. */
    PENDING_SATISFIED,
    /** It would be broken if the journey ended now, but may still be kept. */
    PENDING_VIOLATED,
    /** It is broken, whatever comes. */
    VIOLATED
}
