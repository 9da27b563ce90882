package org.hilo.platform.security.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.hilo.platform.organisation.Organisation;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.problem.ProblemTexts;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.person.Invitation;
import org.hilo.platform.security.person.Invitations;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.session.SessionCookie;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.value.PersonId;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.platform.web.SeeOther;
import org.hilo.platform.web.Shells;
import org.hilo.platform.web.WelcomeView;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class WelcomePage {

    private final Invitations invitations;
    private final People people;
    private final Organisations organisations;
    private final Sessions sessions;
    private final ProblemTexts texts;
    private final Shells shells;
    private final TransactionTemplate transaction;

    WelcomePage(
            Invitations invitations,
            People people,
            Organisations organisations,
            Sessions sessions,
            ProblemTexts texts,
            Shells shells,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.people = people;
        this.organisations = organisations;
        this.sessions = sessions;
        this.texts = texts;
        this.shells = shells;
        this.transaction = transaction;
    }

    /** What the form may hold; an invited person sends the password alone. */
    record Form(String organisation, String name, String email, String password) {
        Form {
            organisation = Objects.requireNonNullElse(organisation, "");
            name = Objects.requireNonNullElse(name, "");
            email = Objects.requireNonNullElse(email, "");
            password = Objects.requireNonNullElse(password, "");
        }

        static Form empty() {
            return new Form("", "", "", "");
        }
    }

    @GetMapping("/welcome/{secret}")
    Html show(@PathVariable String secret) {
        return page(invitation(secret), secret, Form.empty(), Map.of());
    }

    @PostMapping("/welcome/{secret}")
    Object enter(
            @PathVariable String secret,
            @ModelAttribute Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = invitation(secret);
        try {
            return switch (invitation) {
                case Invitation.SetUp setUp -> {
                    begin(setUp(secret, form, request), request, response);
                    Notice.leave(request, response, "platform.welcome.done");
                    yield SeeOther.at("/settings/organisation");
                }
                case Invitation.OfPerson ofPerson -> {
                    PersonId person = invitations.accept(new Secret(secret), form.password());
                    sessions.endAll(person);
                    begin(person, request, response);
                    yield SeeOther.at("/");
                }
            };
        } catch (Problem problem) {
            return page(invitation, secret, form, texts.byField(problem, request))
                    .withStatus(problem.status());
        }
    }

    private PersonId setUp(String secret, Form form, HttpServletRequest request) {
        Organisation named = organisations
                .current()
                .named(form.organisation())
                .speaking(shells.language(request).code());
        return transaction.execute(t -> {
            PersonId leader = invitations.setUp(new Secret(secret), form.email(), form.name(), form.password());
            organisations.change(named);
            return leader;
        });
    }

    private void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.begin(sessions.begin(person), request, response);
    }

    private Invitation invitation(String secret) {
        return invitations.find(new Secret(secret)).orElseThrow(() -> Problem.of(404, "invitation.ended"));
    }

    private Html page(Invitation invitation, String secret, Form form, Map<String, String> wrong) {
        WelcomeView view =
                switch (invitation) {
                    case Invitation.SetUp setUp ->
                        new WelcomeView(secret, null, form.email(), form.name(), form.organisation(), wrong);
                    case Invitation.OfPerson(PersonId id) -> {
                        var person = people.find(id).orElseThrow(Problem::notFound);
                        yield new WelcomeView(secret, person.name(), person.email(), person.name(), "", wrong);
                    }
                };
        return Html.of("platform/door/welcome", view);
    }
}
