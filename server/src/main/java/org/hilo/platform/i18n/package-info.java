/**
 * <b>Is</b> the languages of Hilo: texts from message files, and one way to write numbers, times and money.
 *
 * <p><b>Words</b> message: a whole sentence with named arguments; key: {@code capability.feature.page.element}.
 *
 * <p><b>Offers</b> {@link org.hilo.platform.i18n.Messages}, {@link org.hilo.platform.i18n.Formatter},
 * {@link org.hilo.platform.i18n.Language}.
 *
 * <p><b>Says</b> nothing.
 *
 * <p><b>Never</b> takes the zone from the locale, never glues words to sentences.
 */
@NullMarked
package org.hilo.platform.i18n;

import org.jspecify.annotations.NullMarked;
