package org.hilo.trace.imports;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;
import org.hilo.platform.problem.Problem;

/** Mappings as people write them. */
final class MappingText {
    private MappingText() {}

    /** Refuses a text that cannot be used, naming all that is wrong with it. */
    static Mapping check(String yaml, Locale language) {
        if (yaml.length() > Mappings.YAML_CHARS_MAX) {
            throw Problem.of(413, "trace.imports.mapping_too_long")
                    .field("mapping")
                    .argument("most", Mappings.YAML_CHARS_MAX);
        }
        try {
            return Mapping.parse(yaml);
        } catch (MappingException e) {
            String faults =
                    e.faults().stream().map(fault -> fault.message(language)).collect(Collectors.joining("; "));
            throw Problem.invalid("trace.imports.mapping", "mapping").argument("faults", faults);
        }
    }
}
