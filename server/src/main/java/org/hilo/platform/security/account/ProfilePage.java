package org.hilo.platform.security.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hilo.platform.i18n.Language;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.problem.ProblemTexts;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.session.SessionCookie;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ProfilePage {

    private static final String PLACE = "/settings/profile";

    private final People people;
    private final Sessions sessions;
    private final ProblemTexts texts;

    ProfilePage(People people, Sessions sessions, ProblemTexts texts) {
        this.people = people;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping(PLACE)
    Html show(@AuthenticationPrincipal SignedIn me) {
        return page(me, Map.of());
    }

    @PostMapping(PLACE)
    Object change(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            people.changeTaste(me.id(), name, known(language), theme(theme));
        } catch (Problem problem) {
            return page(me, texts.byField(problem, request)).withStatus(problem.status());
        }
        Notice.leave(request, response, "platform.settings.saved");
        return SeeOther.at(PLACE);
    }

    /** Whoever knew the old password is out: all sessions end, and this browser begins a new one. */
    @PostMapping(PLACE + "/password")
    Object changePassword(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            people.changePassword(me.id(), old, password);
        } catch (Problem problem) {
            return page(me, texts.byField(problem, request)).withStatus(problem.status());
        }
        sessions.endAll(me.id());
        SessionCookie.begin(sessions.begin(me.id()), request, response);
        Notice.leave(request, response, "platform.settings.profile.password.changed");
        return SeeOther.at(PLACE);
    }

    private Html page(SignedIn me, Map<String, String> wrong) {
        var person = people.find(me.id()).orElseThrow(Problem::notFound);
        return Html.of("platform/settings/profile", new ProfileView(person, wrong));
    }

    private static @Nullable String known(String language) {
        if (language.isEmpty()) return null;
        return Language.find(language)
                .orElseThrow(() -> Problem.invalid("preferences.language", "language"))
                .code();
    }

    private static @Nullable String theme(String theme) {
        return switch (theme) {
            case "" -> null;
            case "light", "dark" -> theme;
            default -> throw Problem.invalid("preferences.theme", "theme");
        };
    }
}
