package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.answer.Alike;
import org.hilo.engine.journey.Part;

/** Nothing is like a journey that is not there. */
final class NobodyJob implements Job<Integer, Alike> {
    private final String id;

    NobodyJob(String id) {
        this.id = id;
    }

    @Override
    public Integer empty() {
        return 0;
    }

    @Override
    public void add(Integer state, Part part) {}

    @Override
    public Integer merge(Integer left, Integer right) {
        return left;
    }

    @Override
    public Alike finish(Integer state, List<Part> parts) {
        return new Alike(id, List.of());
    }
}
