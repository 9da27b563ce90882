package org.hilo.platform.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The page of the organisation.
 *
 * @param zones that there are
 * @param currencies that there are
 * @param form as it is, or as typed before
 * @param wrong text of what is wrong, by field
 */
public record OrganisationView(List<String> zones, List<String> currencies, Form form, Map<String, String> wrong) {

    public OrganisationView {
        zones = List.copyOf(zones);
        currencies = List.copyOf(currencies);
        wrong = Map.copyOf(wrong);
    }

    /** The organisation as text. */
    public record Form(String name, String zone, String currency, String language) {
        public Form {
            name = Objects.requireNonNullElse(name, ""); // a forged form may lack a field
            zone = Objects.requireNonNullElse(zone, "");
            currency = Objects.requireNonNullElse(currency, "");
            language = Objects.requireNonNullElse(language, "");
        }
    }
}
