package org.hilo.engine.discover;

/**
 * A division of the activities of a log into the parts of one block.
 *
 * @param parts part of each activity, numbered from 0: in a sequence in order, in a loop the body is 0
 * @param count how many parts, at least two
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record Cut(Block block, int[] parts, int count) {

    /** How the parts of a block belong together. */
    enum Block {
        CHOICE,
        SEQUENCE,
        PARALLEL,
        LOOP
    }
}
