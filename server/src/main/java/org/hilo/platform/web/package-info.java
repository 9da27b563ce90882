/**
 * <b>Is</b> the shell of every page: layout, navigation, components, texts and assets, all rendered on the server.
 *
 * <p><b>Words</b> page: a whole document; fragment: the part that htmx asks for; shell: what every page knows.
 *
 * <p><b>Offers</b> {@link org.hilo.platform.web.Html} as what a page handler returns, {@link org.hilo.platform.web.Shell}
 * as what a template knows, {@link org.hilo.platform.web.Stages} as a place for the stages in the header.
 *
 * <p><b>Says</b> nothing.
 *
 * <p><b>Never</b> knows what a page is about; never writes a text that isn't a message.
 */
@NullMarked
package org.hilo.platform.web;

import org.jspecify.annotations.NullMarked;
