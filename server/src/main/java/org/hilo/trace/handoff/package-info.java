/**
 * Is: "Traspasos", the work that passes between areas: volume, waiting, ping-pong.
 * Words: hand-off: a step of one area directly following a step of another; ping-pong: a hand-off that the next one
 * sends back; few: below thirty hand-offs, where a median says little; silo: areas whose activities follow each other rather than those of others.
 * Offers: {@link org.hilo.trace.handoff.HandoffMatrix}, {@link org.hilo.trace.handoff.AreaSilos}.
 * Says: nothing.
 * Never: blames an area: waiting is that of the crossing between two.
 */
@NullMarked
package org.hilo.trace.handoff;

import org.jspecify.annotations.NullMarked;
