package org.hilo.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Handoffs;
import org.hilo.engine.Lens;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.Variants;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The engine's questions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineQuestions {

    private static final Filter PREMIUM = Filter.parse("attribute \"segment\" = \"premium\"");
    private static final Filter SLOW = Filter.parse("passed \"Activity 7\" and took >= 2d");

    private EventLog log;

    @Setup
    public void load() {
        log = Loaded.table(Path.of(System.getProperty("hilo.corpus")), EventTable::new)
                .journeys(Lens.of("order"));
    }

    @Benchmark
    public FlowMap flowMap() {
        return log.ask(Question.flowMap(Level.ACTIVITY), Filter.all());
    }

    @Benchmark
    public FlowMap flowMapOfPremium() {
        return log.ask(Question.flowMap(Level.ACTIVITY), PREMIUM);
    }

    @Benchmark
    public FlowMap flowMapOfSlow() {
        return log.ask(Question.flowMap(Level.ACTIVITY), SLOW);
    }

    @Benchmark
    public Variants variants() {
        return log.ask(Question.variants(50), Filter.all());
    }

    @Benchmark
    public Handoffs handoffs() {
        return log.ask(Question.handoffs(), Filter.all());
    }
}
