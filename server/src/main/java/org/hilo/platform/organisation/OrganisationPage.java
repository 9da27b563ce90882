package org.hilo.platform.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.problem.ProblemTexts;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.platform.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class OrganisationPage {

    private static final String PLACE = "/settings/organisation";

    /** Regions, not offsets: only a region knows when its clocks change. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private static final List<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList();

    private final Organisations organisations;
    private final ProblemTexts texts;

    OrganisationPage(Organisations organisations, ProblemTexts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    @GetMapping(PLACE)
    Html show() {
        Organisation now = organisations.current();
        return page(
                new OrganisationView.Form(
                        now.name(), now.zone().getId(), now.currency().getCurrencyCode(), now.language()),
                Map.of());
    }

    @PostMapping(PLACE)
    Object change(
            @ModelAttribute OrganisationView.Form form, HttpServletRequest request, HttpServletResponse response) {
        try {
            organisations.change(organisation(form));
        } catch (Problem problem) {
            return page(form, texts.byField(problem, request)).withStatus(problem.status());
        }
        Notice.leave(request, response, "platform.settings.saved");
        return SeeOther.at(PLACE);
    }

    private Organisation organisation(OrganisationView.Form form) {
        if (!ZONES.contains(form.zone())) throw Problem.invalid("organisation.zone", "zone");
        if (!CURRENCIES.contains(form.currency())) throw Problem.invalid("organisation.currency", "currency");
        return new Organisation(
                        "",
                        ZoneId.of(form.zone()),
                        Currency.getInstance(form.currency()),
                        "",
                        organisations.current().demo())
                .named(form.name())
                .speaking(form.language());
    }

    private static Html page(OrganisationView.Form form, Map<String, String> wrong) {
        return Html.of("platform/settings/organisation", new OrganisationView(ZONES, CURRENCIES, form, wrong));
    }
}
