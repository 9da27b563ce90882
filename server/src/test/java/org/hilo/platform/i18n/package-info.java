/**
 * Is: tests of texts and formats: both languages say the same, every text is used, no page speaks past the message files.
 *
 * <p>Offers: nothing. Never: a text that depends on the machine's locale.
 */
@NullMarked
package org.hilo.platform.i18n;

import org.jspecify.annotations.NullMarked;
