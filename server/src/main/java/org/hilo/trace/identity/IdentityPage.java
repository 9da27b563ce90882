package org.hilo.trace.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hilo.engine.Reference;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.trace.event.Events;
import org.hilo.trace.event.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is whose customer, and why: look, cut, mend, hold back, release, and say what types mean. */
@Controller
class IdentityPage {
    /** More is no list that anybody works off in one go. */
    private static final int HELD_SHOWN = 100;

    private static final int LINKS_SHOWN = 200;
    private static final int CUSTOMERS_SHOWN = 20;

    private final Identities identities;
    private final Events events;

    IdentityPage(Identities identities, Events events) {
        this.identities = identities;
        this.events = events;
    }

    @GetMapping("/trace/identity")
    Html show(@RequestParam(defaultValue = "") String find, @RequestParam(required = false) @Nullable String customer) {
        KnownCustomers known = identities.known();
        List<String> found =
                identities.search(find).stream().limit(CUSTOMERS_SHOWN).toList();
        String chosen = customer == null && found.size() == 1 ? found.getFirst() : customer;
        List<Held> held = known.held();
        return Html.of(
                "trace/identity/show",
                new IdentityView(
                        find,
                        found,
                        chosen == null ? null : chosen(chosen),
                        held.stream().limit(HELD_SHOWN).toList(),
                        held.size(),
                        identities.cuts(),
                        types(),
                        identities.rules().mostCustomers()));
    }

    private IdentityView.@Nullable Chosen chosen(String customer) {
        List<Reference> references = identities.known().referencesOf(customer);
        if (references.isEmpty()) {
            return null;
        }
        List<ProvenLink> links =
                identities.linksOf(customer).stream().limit(LINKS_SHOWN).toList();
        Map<Long, StoredEvent> reasons =
                events
                        .find(links.stream()
                                .map(ProvenLink::firstEvent)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(StoredEvent::eventId, Function.identity()));
        return new IdentityView.Chosen(customer, references, links, reasons);
    }

    private List<IdentityView.TypeRule> types() {
        LinkRules rules = identities.rules();
        return identities.types().stream()
                .map(type -> new IdentityView.TypeRule(type, rules.kindOf(type), LinkRules.suggestedFor(type)))
                .toList();
    }

    /** Two references as a form sends them. */
    record TwoReferences(
            @Nullable String oneType,
            @Nullable String oneId,
            @Nullable String otherType,
            @Nullable String otherId,
            @Nullable String back) {
        Link link() {
            return new Link(
                    new Reference(sent("oneType", oneType), sent("oneId", oneId)),
                    new Reference(sent("otherType", otherType), sent("otherId", otherId)));
        }

        private static String sent(String field, @Nullable String value) {
            if (value == null) {
                throw Problem.of(400, "missing").field(field);
            }
            return value;
        }
    }

    @PostMapping("/trace/identity/cut")
    ResponseEntity<Void> cut(
            TwoReferences sent,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        identities.cut(sent.link(), person.name());
        return done(request, response, "trace.identity.show.was_cut", back(sent.back()));
    }

    @PostMapping("/trace/identity/mend")
    ResponseEntity<Void> mend(TwoReferences sent, HttpServletRequest request, HttpServletResponse response) {
        identities.mend(sent.link());
        return done(request, response, "trace.identity.show.was_mended", back(sent.back()));
    }

    @PostMapping("/trace/identity/decide")
    ResponseEntity<Void> decide(
            @RequestParam String type,
            @RequestParam String id,
            @RequestParam String decision,
            @RequestParam(required = false) @Nullable String back,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Reference reference = new Reference(type, id);
        switch (decision) {
            case "release" -> identities.release(reference, person.name());
            case "keep" -> identities.keepBack(reference, person.name());
            case "forget" -> identities.undecide(reference);
            default ->
                throw Problem.invalid("trace.identity.decision", "decision")
                        .allowed(List.of("release", "keep", "forget"));
        }
        return done(request, response, "trace.identity.show.was_decided", back(back));
    }

    @PostMapping("/trace/identity/rules")
    ResponseEntity<Void> rules(
            @RequestParam Map<String, String> form,
            @RequestParam int mostCustomers,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (mostCustomers < Identities.MOST_CUSTOMERS_MIN || mostCustomers > Identities.MOST_CUSTOMERS_MAX) {
            throw Problem.invalid("trace.identity.most_customers", "mostCustomers")
                    .argument("least", Identities.MOST_CUSTOMERS_MIN)
                    .argument("most", Identities.MOST_CUSTOMERS_MAX)
                    .argument("value", mostCustomers);
        }
        Map<String, LinkKind> kinds = new HashMap<>();
        for (String type : identities.types()) {
            for (LinkKind kind : LinkKind.values()) {
                if (kind.text().equals(form.getOrDefault("kind." + type, "").toLowerCase(Locale.ROOT))) {
                    kinds.put(type, kind);
                }
            }
        }
        identities.setKinds(kinds, person.name());
        identities.setMostCustomers(mostCustomers);
        return done(request, response, "trace.identity.show.rules_saved", "/trace/identity");
    }

    private static String back(@Nullable String find) {
        return find == null || find.isBlank()
                ? "/trace/identity"
                : "/trace/identity?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<Void> done(
            HttpServletRequest request, HttpServletResponse response, String notice, String path) {
        Notice.leave(request, response, notice);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
