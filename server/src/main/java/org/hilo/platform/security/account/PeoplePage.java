package org.hilo.platform.security.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.problem.ProblemTexts;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.security.person.Invitations;
import org.hilo.platform.security.person.NewPerson;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.person.Person;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.security.token.Tokens;
import org.hilo.platform.value.PersonId;
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

/** An invitation's link is shown in the answer to the form itself: it is kept nowhere from where a redirect could fetch it. */
@Controller
@RequestMapping("/settings/people")
class PeoplePage {

    private static final String PLACE = "/settings/people";

    private final People people;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ProblemTexts texts;
    private final PublicAddress address;

    PeoplePage(
            People people,
            Invitations invitations,
            Sessions sessions,
            Tokens tokens,
            ProblemTexts texts,
            PublicAddress address) {
        this.people = people;
        this.invitations = invitations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.texts = texts;
        this.address = address;
    }

    @GetMapping
    Html show(@AuthenticationPrincipal SignedIn me) {
        return page(me, null, PeopleView.Form.empty(), Map.of());
    }

    @PostMapping
    Html add(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Role role,
            HttpServletRequest request) {
        var form = new PeopleView.Form(email, name, role);
        try {
            PersonId added = people.add(new NewPerson(email, name, role));
            return invited(me, added, request);
        } catch (Problem problem) {
            return page(me, null, form, texts.byField(problem, request)).withStatus(problem.status());
        }
    }

    @PostMapping("/{id}/invitation")
    Html invite(@AuthenticationPrincipal SignedIn me, @PathVariable long id, HttpServletRequest request) {
        return invited(me, new PersonId(id), request);
    }

    @PostMapping("/{id}/role")
    ResponseEntity<Void> changeRole(
            @PathVariable long id, @RequestParam Role role, HttpServletRequest request, HttpServletResponse response) {
        people.changeRole(new PersonId(id), role);
        tokens.forget();
        return saved(request, response);
    }

    @PostMapping("/{id}/farewell")
    ResponseEntity<Void> deactivate(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (me.id().value() == id) throw Problem.of(409, "person.self");
        people.deactivate(new PersonId(id));
        sessions.endAll(new PersonId(id));
        tokens.forget();
        return saved(request, response);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Void> reactivate(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        people.reactivate(new PersonId(id));
        return saved(request, response);
    }

    private Html invited(SignedIn me, PersonId id, HttpServletRequest request) {
        Person person = people.find(id).filter(Person::active).orElseThrow(Problem::notFound);
        String link = address.welcome(invitations.invite(id), request);
        return page(me, new PeopleView.Link(person.name(), link), PeopleView.Form.empty(), Map.of());
    }

    private static ResponseEntity<Void> saved(HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, "platform.settings.saved");
        return SeeOther.at(PLACE);
    }

    private Html page(SignedIn me, PeopleView.@Nullable Link link, PeopleView.Form form, Map<String, String> wrong) {
        return Html.of("platform/settings/people", new PeopleView(people.all(), me.id(), link, form, wrong));
    }
}
