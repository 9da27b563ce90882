package org.hilo.benchmarks;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same questions to DuckDB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PeerQuestions {

    private Peer peer;

    @Setup
    public void load() throws SQLException {
        peer = Peer.load(Path.of(System.getProperty("hilo.corpus")));
    }

    @TearDown
    public void close() throws SQLException {
        peer.close();
    }

    @Benchmark
    public long flowMapCounts() throws SQLException {
        return peer.ask(Peer.FLOW);
    }

    @Benchmark
    public long flowMap() throws SQLException {
        return peer.ask(Peer.FLOW_WITH_WAITING);
    }

    @Benchmark
    public long flowMapOfPremium() throws SQLException {
        return peer.ask(Peer.FLOW_OF_PREMIUM);
    }

    @Benchmark
    public long variants() throws SQLException {
        return peer.ask(Peer.VARIANTS);
    }

    @Benchmark
    public long handoffs() throws SQLException {
        return peer.ask(Peer.HANDOFFS);
    }
}
