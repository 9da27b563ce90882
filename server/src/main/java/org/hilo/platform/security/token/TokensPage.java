package org.hilo.platform.security.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.problem.ProblemTexts;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new token is shown in the answer to the form itself: it is kept nowhere from where a redirect could fetch it. */
@Controller
@RequestMapping("/settings/tokens")
class TokensPage {

    private final Tokens tokens;
    private final ProblemTexts texts;

    TokensPage(Tokens tokens, ProblemTexts texts) {
        this.tokens = tokens;
        this.texts = texts;
    }

    @GetMapping
    Html show(@AuthenticationPrincipal SignedIn me) {
        return page(me, null, "", Map.of());
    }

    @PostMapping
    Html create(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        try {
            return page(me, tokens.create(me.id(), name).text(), "", Map.of());
        } catch (Problem problem) {
            return page(me, null, name, texts.byField(problem, request)).withStatus(problem.status());
        }
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<Void> revoke(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        tokens.revoke(me.id(), id);
        Notice.leave(request, response, "platform.settings.tokens.revoked");
        return SeeOther.at("/settings/tokens");
    }

    private Html page(SignedIn me, @Nullable String created, String name, Map<String, String> wrong) {
        return Html.of("platform/settings/tokens", new TokensView(tokens.of(me.id()), created, name, wrong));
    }
}
