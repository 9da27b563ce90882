/**
 * Is: where the truth is kept: PostgreSQL, embedded by default, external by one URL.
 *
 * <p>Words: data folder: everything Hilo keeps on disk; postmaster: PostgreSQL's first process; orphan: a postmaster
 * whose Hilo was killed.
 *
 * <p>Offers: the one {@code DataSource}, always migrated; {@link org.hilo.platform.storage.Migrations}; {@link
 * org.hilo.platform.storage.EmbeddedPostgres}. Says: nothing.
 *
 * <p>Never: knows a table, weakens durability, or touches a process or folder it has not verified to be its own.
 */
@NullMarked
package org.hilo.platform.storage;

import org.jspecify.annotations.NullMarked;
