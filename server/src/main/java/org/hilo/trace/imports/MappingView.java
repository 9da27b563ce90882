package org.hilo.trace.imports;

import java.util.List;
import org.hilo.intake.mapping.MappingException;

/**
 * What the page of a saved mapping shows.
 *
 * @param id 0 for a new one
 * @param faults what is wrong with the text
 */
public record MappingView(long id, String name, String yaml, List<MappingException.Fault> faults) {
    public MappingView {
        faults = List.copyOf(faults);
    }
}
