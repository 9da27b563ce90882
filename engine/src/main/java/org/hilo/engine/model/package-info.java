/**
 * Is: process models as values, and what models are held against.
 *
 * <p>Words: sequences (variants with their weight), Petri net, process tree.
 *
 * <p>Offers: {@code Sequences}, {@code PetriNet}, {@code ProcessTree}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: knows a log, a file format or the clock.
 */
@NullMarked
package org.hilo.engine.model;

import org.jspecify.annotations.NullMarked;
