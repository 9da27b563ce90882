package org.hilo.platform.observability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number that stands in its log lines, its answer's header and its error page, so that a person who
 * tells the number leads us to the cause. Ours alone: a number from outside could carry anything into the logs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestNumber extends OncePerRequestFilter {

    private static final String ATTRIBUTE = "hilo.request";
    private static final String HEADER = "X-Request-Id";
    private static final String LOG_KEY = "request";

    /** The number of a request; null outside of one. */
    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(ATTRIBUTE, number);
        response.setHeader(HEADER, number);
        try (var inLogs = MDC.putCloseable(LOG_KEY, number)) {
            chain.doFilter(request, response);
        }
    }
}
