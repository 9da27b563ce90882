package org.hilo.andina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hilo.andina.file.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AndinaTest {
    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Andina.small().writeTo(first, Andina.Progress.NONE);
        Andina.small().writeTo(second, Andina.Progress.NONE);
        for (Path file : files(first)) {
            assertThat(file).hasSameBinaryContentAs(second.resolve(file.getFileName()));
        }
        assertThat(files(first)).hasSameSizeAs(files(second)).hasSize(7);
    }

    @Test
    void anotherSeedGivesAnotherYear() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        new Andina(1, 50).writeTo(first, Andina.Progress.NONE);
        new Andina(2, 50).writeTo(second, Andina.Progress.NONE);
        assertThat(Files.readString(first.resolve("pedidos.csv")))
                .isNotEqualTo(Files.readString(second.resolve("pedidos.csv")));
    }

    @Test
    void theYearHasAboutFourHundredThousandEventsOfFortyThousandCustomers() throws IOException {
        List<Integer> heard = new ArrayList<>();
        List<Written> written = Andina.standard().writeTo(folder, (done, total) -> heard.add(done));
        assertThat(written.stream().mapToLong(Written::events).sum()).isBetween(380_000L, 430_000L);
        try (Stream<String> lines = Files.lines(folder.resolve("crm.csv"))) {
            assertThat(lines.map(line -> line.split(";")[2]).distinct().count()).isBetween(38_500L, 40_001L);
        }
        assertThat(heard).isSorted().endsWith(40_000);
        assertThat(written).allMatch(file -> size(file.file()) == file.sizeBytes());
    }

    @Test
    void nothingHappensAfterTheYear() throws IOException {
        Andina.small().writeTo(folder, Andina.Progress.NONE);
        try (Stream<String> lines = Files.lines(folder.resolve("logistica.tsv"))) {
            assertThat(lines.skip(1).map(line -> line.split("\t")[1].substring(0, 10)))
                    .allMatch(day -> day.compareTo("2025-11-16") >= 0 && day.compareTo("2026-11-15") <= 0)
                    .hasSizeGreaterThan(800);
        }
    }

    @Test
    void theSharedAddressStandsAtManyCustomers() throws IOException {
        Andina.of(6_000).writeTo(folder, Andina.Progress.NONE);
        try (Stream<String> lines = Files.lines(folder.resolve("crm.csv"))) {
            assertThat(lines.filter(line -> line.contains(Truths.SHARED_EMAIL))
                            .map(line -> line.split(";")[2])
                            .collect(Collectors.toSet()))
                    .hasSizeBetween(80, 130);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }
}
