package org.hilo.engine.model.file;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A file that is no model, or none that can be played: all that was found, with element, id and line. */
public final class ModelProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * One fault.
     *
     * @param line from 1, 0 where it is about the whole file
     * @param element name of the element, empty where it is about the whole file
     * @param id of the element, empty where it has none
     * @param sentence what is wrong and what is allowed
     */
    public record Fault(int line, String element, String id, String sentence) {
        @Override
        public String toString() {
            String where = line == 0 ? "" : "line " + line + ", ";
            String what = element.isEmpty() ? "" : element + (id.isEmpty() ? "" : " \"" + id + "\"") + ": ";
            return where + what + sentence;
        }
    }

    @SuppressWarnings("serial") // never sent to another process
    private final List<Fault> faults;

    ModelProblem(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(joining("\n")));
        this.faults = List.copyOf(faults);
    }

    static ModelProblem of(String sentence) {
        return new ModelProblem(List.of(new Fault(0, "", "", sentence)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
