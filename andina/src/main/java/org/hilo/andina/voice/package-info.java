/**
 * Is: what customers of Andina write, in the Spanish of their country and with the haste of people on a telephone.
 *
 * <p>Words: a theme is what a comment is about.
 *
 * <p>Offers: {@link org.hilo.andina.voice.Voices}.
 *
 * <p>Says: nothing. Never: repeats what a real person wrote; all lines were invented for this project.
 */
@NullMarked
package org.hilo.andina.voice;

import org.jspecify.annotations.NullMarked;
