/**
 * Is: who is tied to whom, and what the shape of the ties says: silos, brokers, and how near everybody is.
 *
 * <p>Words: a <em>node</em> (area, person, activity) is a number from 0; a <em>tie</em> has a weight; a <em>group</em>
 * holds nodes; a tie within a group is <em>internal</em>, between two <em>external</em>.
 *
 * <p>Offers: {@link org.hilo.statistics.network.EiIndex}, {@link org.hilo.statistics.network.EiTest},
 * {@link org.hilo.statistics.network.Betweenness}, {@link org.hilo.statistics.network.Closeness},
 * {@link org.hilo.statistics.network.Degree}, {@link org.hilo.statistics.network.Modularity}, and
 * {@link org.hilo.statistics.network.Silos} over names.
 *
 * <p>Says: nothing. The walks along shortest paths are hot and prefer arrays to values.
 *
 * <p>Never: compares weights with counts without saying so.
 */
@NullMarked
package org.hilo.statistics.network;

import org.jspecify.annotations.NullMarked;
