/**
 * Is: the proof that Andina's year is the same every time and that its truths stand in its files.
 *
 * <p>Words: as in the package under test. Offers: nothing. Says: nothing. Never: reads the files through the product;
 * what the product finds in them is proven in the demo's tests.
 */
@NullMarked
package org.hilo.andina;

import org.jspecify.annotations.NullMarked;
