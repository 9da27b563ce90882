/**
 * Is: files of blocks that are written once, mapped into memory, and never believed unless their checksums agree.
 *
 * <p>Words: block (a named column of numbers), directory, trailer.
 *
 * <p>Offers: {@code BlockWriter}, whose documentation is that of the format, and {@code BlockFile}.
 *
 * <p>Says: {@code DamagedFile} when a file is torn, changed or of another version.
 *
 * <p>Never: repairs; what is damaged is built again from where it came.
 */
@NullMarked
package org.hilo.engine.file;

import org.jspecify.annotations.NullMarked;
