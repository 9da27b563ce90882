/**
 * Is: the forms in which answers leave: text for people, JSON and CSV for programs, a page for the mail.
 *
 * <p>Words: a <em>member</em> of the JSON, a <em>section</em> of the page.
 *
 * <p>Offers: {@link org.hilo.cli.write.Text}, {@link org.hilo.cli.write.Json}, {@link org.hilo.cli.write.CsvFile},
 * {@link org.hilo.cli.write.Html}, {@link org.hilo.cli.write.Page}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: lets a name from the data become markup, a formula or a control of the terminal.
 */
@NullMarked
package org.hilo.cli.write;

import org.jspecify.annotations.NullMarked;
