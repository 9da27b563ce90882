/**
 * Is: tests of storage, and the database that every store test stands on.
 *
 * <p>Offers: {@link org.hilo.platform.storage.TestDatabase}. Never: a mock.
 */
@NullMarked
package org.hilo.platform.storage;

import org.jspecify.annotations.NullMarked;
