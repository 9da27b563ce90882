package org.hilo.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.hilo.platform.i18n.Language;
import org.hilo.platform.i18n.Messages;
import org.hilo.platform.observability.RequestNumber;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.HtmlWriter;
import org.hilo.platform.web.Shells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a problem to whoever caused it: programs get {@code problem+json}, people a page. */
@Component
class Answers {

    private final Messages messages;
    private final Organisations organisations;
    private final Shells shells;
    private final HtmlWriter pages;
    private final JsonMapper json;

    Answers(Messages messages, Organisations organisations, Shells shells, HtmlWriter pages, JsonMapper json) {
        this.messages = messages;
        this.organisations = organisations;
        this.shells = shells;
        this.pages = pages;
        this.json = json;
    }

    void answer(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return; // half an answer is out; nothing can be added to it
        if (problem.arguments().get("seconds") instanceof Long seconds && problem.status() == 429) {
            response.setHeader("Retry-After", seconds.toString());
        }
        String number = RequestNumber.of(request);
        String title = text(problem.messageKey(), problem, request);
        if (path.startsWith("/api/") || path.equals("/metrics")) {
            var document = new ProblemDocument(
                    "urn:hilo:problem:" + problem.code(),
                    title,
                    problem.status(),
                    detail(problem, request),
                    problem.code(),
                    problem.field(),
                    problem.allowed(),
                    number);
            response.setStatus(problem.status());
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getOutputStream().write(json.writeValueAsBytes(document));
            return;
        }
        var view = new ProblemView(
                problem.status(), title, detail(problem, request), problem.allowed(), number == null ? "" : number);
        pages.write(Html.of("platform/problem/show", view).withStatus(problem.status()), request, response);
    }

    /** What to do, where there is more to say than what is wrong. */
    private @Nullable String detail(Problem problem, HttpServletRequest request) {
        String key = problem.messageKey() + ".detail";
        return messages.has(Language.ENGLISH, key) ? text(key, problem, request) : null;
    }

    private String text(String key, Problem problem, HttpServletRequest request) {
        Language language = shells.language(request);
        var arguments = new ArrayList<Object>();
        problem.arguments().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        return messages.text(language, language.in(organisations.current().currency()), key, arguments.toArray());
    }
}
