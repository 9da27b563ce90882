package org.hilo.platform.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.security.person.People;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.LocalPath;
import org.hilo.platform.web.Notice;
import org.hilo.platform.web.SeeOther;
import org.hilo.platform.web.SignInView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    private static final int UNPROCESSABLE = 422;

    private final SignIn signIn;
    private final DemoEntrance demo;
    private final Sessions sessions;
    private final People people;

    SignInPage(SignIn signIn, DemoEntrance demo, Sessions sessions, People people) {
        this.signIn = signIn;
        this.demo = demo;
        this.sessions = sessions;
        this.people = people;
    }

    @GetMapping("/sign-in")
    Object show(@AuthenticationPrincipal @Nullable SignedIn person, @RequestParam(defaultValue = "") String next) {
        if (person != null) return SeeOther.at(LocalPath.of(next));
        boolean setUp = demo.isOpen() || people.haveLeader();
        return page("", next, setUp ? null : "platform.sign_in.set_up_first");
    }

    @PostMapping("/sign-in")
    Object enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = signIn.enter(email, password, request.getRemoteAddr());
        if (session.isEmpty()) {
            return page(email, next, "platform.sign_in.wrong").withStatus(UNPROCESSABLE);
        }
        return entered(session.get(), next, request, response);
    }

    @PostMapping("/sign-in/demo")
    ResponseEntity<Void> enterDemo(
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entered(demo.enter(role), next, request, response);
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.session(request).ifPresent(sessions::end);
        SessionCookie.end(request, response);
        Notice.leave(request, response, "platform.sign_in.left");
        return SeeOther.at("/sign-in");
    }

    /** The session before, if any, ends: nobody can prepare a browser with a session that a victim then fills. */
    private ResponseEntity<Void> entered(
            Secret session, String next, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.session(request).ifPresent(sessions::end);
        SessionCookie.begin(session, request, response);
        URI place = LocalPath.of(next);
        return SeeOther.at(place);
    }

    private Html page(String email, String next, @Nullable String wrong) {
        List<Role> roles = demo.isOpen() ? List.of(Role.values()) : List.of();
        return Html.of("platform/door/sign-in", new SignInView(email, next, wrong, roles));
    }
}
