/**
 * Is: object-centric event logs (OCEL 2.0 in JSON and XML, OCEL 1 in JSON), streamed.
 *
 * <p>Words: an <em>object</em> (order, item, customer) is what events refer to; a <em>qualifier</em> names the role it
 * plays.
 *
 * <p>Offers: {@link org.hilo.intake.ocel.OcelFile}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: drops a broken relation without counting it.
 */
@NullMarked
package org.hilo.intake.ocel;

import org.jspecify.annotations.NullMarked;
