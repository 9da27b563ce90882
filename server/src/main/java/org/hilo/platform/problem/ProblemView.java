package org.hilo.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error page tells.
 *
 * @param request number of the request, by which we find the cause
 */
public record ProblemView(
        int status, String title, @Nullable String detail, List<String> allowed, String request) {

    /** Whose fault it is: only for ours the number of the request helps. */
    public boolean ours() {
        return status >= 500;
    }
}
