package org.hilo.trace.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Look;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.MappingException;
import org.jspecify.annotations.Nullable;

/**
 * What the page of files before their import shows.
 *
 * @param form the mapping as a form; null when it says more than a form can, or none is needed
 * @param yaml the mapping as text; empty when there is none
 * @param faults what is wrong with the text
 * @param events the first events that would be
 * @param refusals the first lines that would be refused
 */
public record DraftView(
        Import.Draft draft,
        List<Looked> files,
        @Nullable MappingForm form,
        String yaml,
        List<MappingException.Fault> faults,
        List<IncomingEvent> events,
        List<Refusal> refusals,
        List<SavedMapping> mappings) {
    public DraftView {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
        events = List.copyOf(events);
        refusals = List.copyOf(refusals);
        mappings = List.copyOf(mappings);
    }

    /** Whether any of the files needs a mapping. */
    public boolean needsMapping() {
        return files.stream().anyMatch(Looked::isTable);
    }

    /** A question that waits for its answer, and the file it is about. */
    public record Open(String file, Look.Question question) {}

    /** What is not said yet, each kind of question once a file. */
    public List<Open> open() {
        Map<String, Open> open = new LinkedHashMap<>();
        for (Looked looked : files) {
            for (Look.Question question : looked.look().questions()) {
                if (DraftQuestions.isOpen(question, form, yaml)) {
                    String name = looked.file().name();
                    // the zone is answered once for all files
                    String key = question.code().equals("zone") ? "" : name;
                    open.putIfAbsent(key + '\n' + question.code(), new Open(name, question));
                }
            }
        }
        return List.copyOf(open.values());
    }

    /** Whether the form waits for a zone or an order of day and month, without which a preview would mislead. */
    public boolean isAsked() {
        return form != null && !form.isComplete();
    }

    /** Whether everything is said that reading needs. */
    public boolean canStart() {
        boolean isReadable = files.stream().noneMatch(Looked::isUnreadable);
        return !isAsked() && isReadable && faults.isEmpty() && !events.isEmpty();
    }
}
