/**
 * Is: the command line for people, cron and comparisons: the engine on files, without server or database.
 *
 * <p>Words: {@code trace} answers from files; {@code import} sends files to a server.
 *
 * <p>Offers: {@link org.hilo.cli.Cli} as the main class.
 *
 * <p>Says: answers on standard output; progress, warnings and refusals on standard error.
 *
 * <p>Never: writes a file that was not named; prints a stack trace for a mistake of the caller.
 */
@NullMarked
package org.hilo.cli;

import org.jspecify.annotations.NullMarked;
