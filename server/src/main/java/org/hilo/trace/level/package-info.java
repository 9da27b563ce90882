/**
 * Is: "Niveles", what people make of activities on the flow map: touchpoints, stages, or whatever they call it.
 * Words: node: a name that several activities share at a level; rest: the activities that a level does not name, which
 * are kept as they are or left out.
 * Offers: {@link org.hilo.trace.level.Levels}, {@link org.hilo.trace.level.ShownLevel}.
 * Says: nothing.
 * Never: changes an event; guesses which activities belong together.
 */
@NullMarked
package org.hilo.trace.level;

import org.jspecify.annotations.NullMarked;
