/**
 * Is: process models out of files of other tools: BPMN 2.0 and PNML.
 *
 * <p>Words: note (something that was passed over), problem (something that would change the meaning).
 *
 * <p>Offers: {@code Bpmn}, {@code Pnml}, both giving a {@code ReadModel}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: follows an entity or an address out of the file; passes over anything that changes what the model allows without
 * refusing it.
 */
@NullMarked
package org.hilo.engine.model.file;

import org.jspecify.annotations.NullMarked;
