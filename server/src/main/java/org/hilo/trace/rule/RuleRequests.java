package org.hilo.trace.rule;

import java.util.List;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.selection.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Which rules an address asks for. */
@Component
class RuleRequests {
    private final RuleSets sets;
    private final Journeys journeys;

    RuleRequests(RuleSets sets, Journeys journeys) {
        this.sets = sets;
        this.journeys = journeys;
    }

    /** The named one, the first where none is named; empty when there is none at all. */
    Optional<NamedRules> rules(MultiValueMap<String, String> parameters) {
        String name = Parameters.text(parameters, "rules");
        if (name.isEmpty()) {
            return sets.all().stream().findFirst();
        }
        Optional<NamedRules> found = sets.findNamed(name);
        if (found.isEmpty()) {
            List<String> known = sets.all().stream().map(NamedRules::name).toList();
            throw Problem.invalid("trace.rule.unknown", "rules")
                    .argument("name", name)
                    .argument("known", String.join(", ", known))
                    .argument("count", known.size())
                    .allowed(known);
        }
        return found;
    }

    /** The lens of the rules where the address names none, as long as there are such journeys. */
    MultiValueMap<String, String> withLens(MultiValueMap<String, String> parameters, @Nullable NamedRules rules) {
        if (rules == null
                || !Parameters.text(parameters, "lens").isEmpty()
                || !journeys.lenses().contains(rules.lens())) {
            return parameters;
        }
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>(parameters);
        more.set("lens", rules.lens());
        return more;
    }
}
