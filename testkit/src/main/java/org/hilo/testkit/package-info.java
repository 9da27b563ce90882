/**
 * Is: what tests of every module share.
 *
 * <p>Words: fake clock, random log, seed.
 *
 * <p>Offers: {@code FakeClock}, {@code RandomLog}, {@code RealData}, {@code Approved}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: is used by production code; depends on another module of ours.
 */
@NullMarked
package org.hilo.testkit;

import org.jspecify.annotations.NullMarked;
