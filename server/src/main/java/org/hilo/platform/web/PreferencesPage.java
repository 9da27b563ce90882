package org.hilo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.hilo.platform.i18n.Language;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.security.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switches for language and theme, in the header of every page and on the sign-in page. */
@Controller
class PreferencesPage {

    /** As long as browsers allow a cookie to live. */
    private static final Duration AGE = Duration.ofDays(400);

    private static final URI HOME = URI.create("/");

    private final People people;

    PreferencesPage(People people) {
        this.people = people;
    }

    @PostMapping("/preferences")
    ResponseEntity<Void> change(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            if (Language.find(language).isEmpty()) {
                throw Problem.invalid("preferences.language", "language");
            }
            Preference.write(request, response, Preference.LANGUAGE, language, AGE);
        }
        String chosen = "system".equals(theme) ? "" : theme;
        if (chosen != null) {
            if (!chosen.isEmpty() && !Preference.THEMES.contains(chosen)) {
                throw Problem.invalid("preferences.theme", "theme");
            }
            Preference.write(request, response, Preference.THEME, chosen, AGE);
        }
        if (person != null) {
            people.changeTaste(
                    person.id(),
                    person.name(),
                    language == null ? person.language() : language,
                    chosen == null ? person.theme() : chosen.isEmpty() ? null : chosen);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(local(back)).build();
    }

    /** Only a path of ours: a form must not lead to another site. */
    private static URI local(String back) {
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        try {
            return ours ? new URI(back) : HOME;
        } catch (URISyntaxException malformed) {
            return HOME;
        }
    }
}
