/**
 * Is: the description of the API for programs, produced from the code.
 *
 * <p>Words: OpenAPI: the format of the description.
 *
 * <p>Offers: {@code /api/openapi.json}, whose committed copy is {@code docs/generated/openapi.json}. Says: nothing.
 *
 * <p>Never: describes a page.
 */
@NullMarked
package org.hilo.platform.api;

import org.jspecify.annotations.NullMarked;
