package org.hilo.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The page {@code platform/error}.
 *
 * @param status 403, 404, 409, 422, 429, 500 …; texts of their own have 400, 403, 404, 429 and 500
 * @param detail a sentence that says more, or null
 * @param request number of the request as it stands in the logs, or null
 */
public record ErrorView(
        int status, @Nullable String detail, @Nullable String request) {

    /** The family of texts for the status. */
    public String kind() {
        return switch (status) {
            case 403, 404, 429 -> "s" + status;
            default -> status >= 500 ? "s500" : "s400";
        };
    }
}
