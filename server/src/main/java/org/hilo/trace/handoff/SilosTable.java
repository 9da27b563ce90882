package org.hilo.trace.handoff;

import java.util.Arrays;
import java.util.List;
import org.hilo.statistics.network.EiTest;
import org.hilo.statistics.network.Silos;
import org.hilo.trace.handoff.AreaSilos.OfArea;
import org.hilo.trace.selection.CsvTable;

/** Silos as a file: the first row, without an area, is the whole; only the whole is held against chance by a test. */
final class SilosTable {
    private SilosTable() {}

    static CsvTable of(AreaSilos silos) {
        CsvTable table = new CsvTable(List.of(
                "area",
                "journeys",
                "activities",
                "ties_within",
                "ties_between",
                "ei_index",
                "ei_by_chance",
                "p",
                "permutations",
                "betweenness",
                "betweenness_by_strength"));
        EiTest test = silos.test();
        if (test != null) {
            table.row(Arrays.asList(
                    null,
                    silos.journeys(),
                    silos.activities(),
                    Math.round(test.observed().internal()),
                    Math.round(test.observed().external()),
                    test.observed().value(),
                    test.expected(),
                    test.different().p(),
                    silos.permutations(),
                    null,
                    null));
        }
        silos.areas().forEach(area -> row(table, area));
        return table;
    }

    private static void row(CsvTable table, OfArea area) {
        Silos.OfGroup figures = area.figures();
        if (figures == null) {
            table.row(List.of(area.name()));
            return;
        }
        table.row(Arrays.asList(
                area.name(),
                area.journeys(),
                figures.nodes(),
                Math.round(figures.ties().internal()),
                Math.round(figures.ties().external()),
                figures.ties().value(),
                figures.byChance(),
                null,
                null,
                figures.betweenness(),
                figures.betweennessByStrength()));
    }
}
