package org.hilo.trace.design;

import java.util.List;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.selection.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Which design an address asks for, and how long comparing may take. */
@Component
class DesignRequests {
    private final Designs designs;
    private final Journeys journeys;

    DesignRequests(Designs designs, Journeys journeys) {
        this.designs = designs;
        this.journeys = journeys;
    }

    /** The named one, the first where none is named; empty when there is none at all. */
    Optional<NamedDesign> design(MultiValueMap<String, String> parameters) {
        String name = Parameters.text(parameters, "design");
        if (name.isEmpty()) {
            return designs.all().stream().findFirst();
        }
        Optional<NamedDesign> found = designs.findNamed(name);
        if (found.isEmpty()) {
            List<String> known = designs.all().stream().map(NamedDesign::name).toList();
            throw Problem.invalid("trace.design.unknown", "design")
                    .argument("name", name)
                    .argument("known", String.join(", ", known))
                    .argument("count", known.size())
                    .allowed(known);
        }
        return found;
    }

    static int seconds(MultiValueMap<String, String> parameters) {
        return Parameters.number(parameters, "seconds", Conformances.USUAL_SECONDS, 1, Conformances.MOST_SECONDS);
    }

    /** The lens of the design where the address names none, as long as there are such journeys. */
    MultiValueMap<String, String> withLens(MultiValueMap<String, String> parameters, @Nullable NamedDesign design) {
        if (design == null
                || !Parameters.text(parameters, "lens").isEmpty()
                || !journeys.lenses().contains(design.lens())) {
            return parameters;
        }
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>(parameters);
        more.set("lens", design.lens());
        return more;
    }
}
