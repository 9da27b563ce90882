package org.hilo.intake.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hilo.intake.Texts;

/** A mapping document that cannot be used, with all its mistakes. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    /** One mistake: where in the document ({@code files[0].events[2].time}), what, and what is allowed. */
    public record Fault(String path, String code, Map<String, String> arguments) {

        /** One whole sentence in English or Spanish. */
        public String message(Locale language) {
            Map<String, String> all = new java.util.LinkedHashMap<>(arguments);
            all.put("path", path.isEmpty() ? "mapping" : path);
            return Texts.of(language).say("mapping." + code, all);
        }
    }

    public MappingException(List<Fault> faults) {
        super(faults.stream().map(f -> f.message(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
