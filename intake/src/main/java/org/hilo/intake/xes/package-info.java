/**
 * Is: event logs in XES (IEEE 1849), streamed: memory does not grow with the file.
 *
 * <p>Words: {@code case:} stands before a trace's own attributes, as other tools write them too; <em>plain</em> is the
 * simple XML of nearly all logs, scanned in arrays by our own reader; the rest is left to the JDK's parser.
 *
 * <p>Offers: {@link org.hilo.intake.xes.XesReader}, {@link org.hilo.intake.xes.SafeXml}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: resolves entities or fetches anything; fills a missing name or time from the log's globals.
 */
@NullMarked
package org.hilo.intake.xes;

import org.jspecify.annotations.NullMarked;
