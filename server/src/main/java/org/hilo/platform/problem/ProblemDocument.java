package org.hilo.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as programs read it (RFC 9457, {@code application/problem+json}).
 *
 * @param type a name for the kind of problem: {@code urn:hilo:problem:<code>}
 * @param title what is wrong, in a sentence
 * @param detail with which value, what is allowed and what to do, if there is more to say than the title
 * @param code the kind again, to switch on
 * @param field the part of the request that is wrong
 * @param allowed the values that would have been right, when they can be listed
 * @param request number of the request, as it stands in the logs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String field,
        List<String> allowed,
        @Nullable String request) {}
