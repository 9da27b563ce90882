package org.hilo.trace.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.HtmlWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands in for every page that shows journeys while they are being read; asks for itself again, and gives way once they
 * are read.
 */
@Component
class ReadingPage implements HandlerInterceptor, WebMvcConfigurer {
    /** The part of the page that asks again, by its id. */
    private static final String ASKER = "reading";

    /** The start page shows journeys too. Files are left out: who saves one is told by an error, not by a page. */
    private static final List<String> PAGES = List.of(
            "/",
            "/trace/flow",
            "/trace/thread",
            "/trace/thread/**",
            "/trace/handoff",
            "/trace/funnel",
            "/trace/score",
            "/trace/promise",
            "/trace/compare",
            "/trace/level/**",
            "/trace/design/**",
            "/trace/rule/**",
            "/trace/identity");

    private final Journeys journeys;
    private final HtmlWriter pages;

    ReadingPage(Journeys journeys, HtmlWriter pages) {
        this.journeys = journeys;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PAGES);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        Reading reading = journeys.reading();
        if (reading != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            pages.write(Html.of("trace/journey/reading", reading), request, response);
            return false;
        }
        boolean isAsking = ASKER.equals(request.getHeader("HX-Trigger"));
        if (isAsking) {
            response.setHeader("HX-Refresh", "true");
        }
        return !isAsking;
    }
}
