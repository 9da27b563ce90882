/**
 * Is: bringing in files, as things one can look at and undo.
 * Words: draft, mapping, import, refused line, undo.
 * Offers: {@link org.hilo.trace.imports.Imports}, {@link org.hilo.trace.imports.Mappings}.
 * Says: nothing.
 * Never: reads a file format itself (intake does); leaves half of a refused file behind.
 */
@NullMarked
package org.hilo.trace.imports;

import org.jspecify.annotations.NullMarked;
