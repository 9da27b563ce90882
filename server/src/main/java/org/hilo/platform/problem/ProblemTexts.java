package org.hilo.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.hilo.platform.i18n.Language;
import org.hilo.platform.i18n.Messages;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.web.Shells;
import org.springframework.stereotype.Component;

/** Says a problem in the caller's language. */
@Component
public class ProblemTexts {

    private final Messages messages;
    private final Organisations organisations;
    private final Shells shells;

    ProblemTexts(Messages messages, Organisations organisations, Shells shells) {
        this.messages = messages;
        this.organisations = organisations;
        this.shells = shells;
    }

    /** What is wrong, in a sentence. */
    public String title(Problem problem, HttpServletRequest request) {
        return text(problem.messageKey(), problem, request);
    }

    /** What to do, where there is more to say than what is wrong. */
    public Optional<String> detail(Problem problem, HttpServletRequest request) {
        String key = problem.messageKey() + ".detail";
        return messages.has(Language.ENGLISH, key) ? Optional.of(text(key, problem, request)) : Optional.empty();
    }

    /** The text by field, for a form that is shown again; without a field the problem is not the form's. */
    public Map<String, String> byField(Problem problem, HttpServletRequest request) {
        if (problem.field() == null) throw problem;
        return Map.of(problem.field(), title(problem, request));
    }

    private String text(String key, Problem problem, HttpServletRequest request) {
        Language language = shells.language(request);
        return messages.text(language, language.in(organisations.current().currency()), key, problem.argumentPairs());
    }
}
