/**
 * Is: the journey engine: events in columns, journeys under a lens, questions with exact answers.
 *
 * <p>Words: event, reference, lens, journey, variant, hand-off, promise, filter, question.
 *
 * <p>Offers: {@code EventTable} to add events, {@code EventLog} to ask, {@code Question} and {@code Filter} as values.
 *
 * <p>Says: nothing; answers are records.
 *
 * <p>Never: reads files, SQL or the clock; hides an event without saying how many. The classes that loop over columns
 * (package-private) use arrays and primitive loops against house style, because they run once per event.
 */
@NullMarked
package org.hilo.engine;

import org.jspecify.annotations.NullMarked;
