package org.hilo.trace.identity;

import org.hilo.engine.Reference;

/**
 * A part of the graph that can be joined by itself, numbered anew.
 *
 * @param references the members, then the separators beside them: references known to be held back, of which no other links
 *     are given than those with members
 * @param members how many are members
 * @param pairs every link of a member, as {@link PairTable#key} writes it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Part(Reference[] references, int members, long[] pairs) {}
