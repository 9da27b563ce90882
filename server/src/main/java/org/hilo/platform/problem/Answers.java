package org.hilo.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hilo.platform.observability.RequestNumber;
import org.hilo.platform.web.ErrorView;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.HtmlWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a problem to whoever caused it: programs get {@code problem+json}, people a page. */
@Component
class Answers {

    /** The error page has sentences of its own for these; a second one would only repeat them. */
    private static final Set<String> SAID_BY_THE_PAGE = Set.of("not_found", "forbidden", "failed");

    private final ProblemTexts texts;
    private final HtmlWriter pages;
    private final JsonMapper json;

    Answers(ProblemTexts texts, HtmlWriter pages, JsonMapper json) {
        this.texts = texts;
        this.pages = pages;
        this.json = json;
    }

    void answer(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return; // half an answer is out; nothing can be added to it
        if (problem.arguments().get("seconds") instanceof Long seconds) {
            response.setHeader("Retry-After", seconds.toString());
        }
        if (path.startsWith("/api/") || path.equals("/metrics")) {
            response.setStatus(problem.status());
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getOutputStream().write(json.writeValueAsBytes(document(problem, request)));
            return;
        }
        var view = new ErrorView(problem.status(), sentence(problem, request), RequestNumber.of(request));
        pages.write(Html.of("platform/error", view).withStatus(problem.status()), request, response);
    }

    private ProblemDocument document(Problem problem, HttpServletRequest request) {
        return new ProblemDocument(
                "urn:hilo:problem:" + problem.code(),
                texts.title(problem, request),
                problem.status(),
                texts.detail(problem, request).orElse(null),
                problem.code(),
                problem.field(),
                problem.allowed(),
                RequestNumber.of(request));
    }

    private @Nullable String sentence(Problem problem, HttpServletRequest request) {
        return SAID_BY_THE_PAGE.contains(problem.code()) ? null : texts.title(problem, request);
    }
}
