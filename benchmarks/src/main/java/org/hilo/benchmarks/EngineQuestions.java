package org.hilo.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hilo.engine.EventFolder;
import org.hilo.engine.EventLog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The engine's questions over the folder that was filled before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineQuestions {

    @Param
    private EngineRow row = EngineRow.FLOW_COUNTS;

    private EventFolder folder;
    private EventLog log;
    private int asked;

    @Setup
    public void open() {
        folder = EventFolder.open(Path.of(System.getProperty("hilo.folder")), false);
        log = folder.load().journeys(row.lens());
    }

    @TearDown
    public void close() {
        folder.close();
    }

    @Benchmark
    public Object ask() {
        return row.ask(log, asked++);
    }
}
