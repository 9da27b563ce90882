/**
 * Is: the way to the person at the terminal: words in their language, tables, progress, and the end with a sentence.
 *
 * <p>Words: an <em>answer</em> goes to standard output, a <em>remark</em> to standard error.
 *
 * <p>Offers: {@link org.hilo.cli.terminal.Terminal}, {@link org.hilo.cli.terminal.Words}, {@link
 * org.hilo.cli.terminal.ProgressLine}, {@link org.hilo.cli.terminal.Stopped}.
 *
 * <p>Says: nothing by itself.
 *
 * <p>Never: shows progress where nobody looks.
 */
@NullMarked
package org.hilo.cli.terminal;

import org.jspecify.annotations.NullMarked;
