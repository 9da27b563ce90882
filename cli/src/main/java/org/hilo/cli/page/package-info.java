/**
 * Is: one page with all answers that needs nothing beside itself, so that it can be mailed, printed and kept.
 *
 * <p>Words: the <em>headline</em> is the finding that matters most.
 *
 * <p>Offers: {@link org.hilo.cli.page.ReportPage}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: asks another computer for anything, runs a script, or leaves out how a figure came about.
 */
@NullMarked
package org.hilo.cli.page;

import org.jspecify.annotations.NullMarked;
