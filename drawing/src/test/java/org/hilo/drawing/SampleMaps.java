package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.engine.Waiting;

/** Flow maps to draw in tests: counted from journeys, so that their numbers agree with each other. */
final class SampleMaps {
    private static final String[] AREAS = {"Marketing", "Ventas", "Riesgo", "Logística", "Soporte", "Cobranza"};

    private SampleMaps() {}

    /** A retailer's journeys with detours, much like what people bring. */
    static FlowMap retailer() { // tidy: a table of data
        List<List<String>> journeys = new ArrayList<>();
        add(
                journeys,
                360,
                "Ficha web",
                "Asesoría",
                "Cotización",
                "Evaluación",
                "Firma y pago",
                "Agenda",
                "Entrega",
                "Instalación",
                "Primera cuota");
        add(journeys, 220, "Ficha web", "Cotización", "Firma y pago", "Agenda", "Entrega", "Instalación");
        add(
                journeys,
                97,
                "Ficha web",
                "Asesoría",
                "Cotización",
                "Evaluación",
                "Firma y pago",
                "Agenda",
                "Entrega",
                "Llamada",
                "Primera cuota");
        add(
                journeys,
                63,
                "Ficha web",
                "Asesoría",
                "Cotización",
                "Evaluación",
                "Firma y pago",
                "Agenda",
                "Entrega",
                "Llamada",
                "Entrega",
                "Llamada",
                "Primera cuota");
        add(
                journeys,
                51,
                "Ficha web",
                "Cotización",
                "Firma y pago",
                "Error de pago",
                "Firma y pago",
                "Agenda",
                "Entrega",
                "Instalación",
                "Primera cuota");
        add(
                journeys,
                14,
                "Ficha web",
                "Cotización",
                "Evaluación",
                "Firma y pago",
                "Primera cuota",
                "Llamada",
                "Entrega");
        add(journeys, 40, "Ficha web");
        add(journeys, 33, "Ficha web", "Cotización");
        add(journeys, 21, "Ficha web", "Cotización", "Evaluación");
        add(
                journeys,
                19,
                "Ficha web",
                "Cotización",
                "Firma y pago",
                "Agenda",
                "Llamada",
                "Llamada",
                "Entrega",
                "Visita técnica");
        add(
                journeys,
                12,
                "Ficha web",
                "Cotización",
                "Firma y pago",
                "Agenda",
                "Entrega",
                "Instalación",
                "Primera cuota",
                "Recompra");
        Map<String, String> areas = new HashMap<>();
        areas.put("Ficha web", "Marketing");
        areas.put("Recompra", "Marketing");
        areas.put("Asesoría", "Ventas");
        areas.put("Cotización", "Ventas");
        areas.put("Firma y pago", "Ventas");
        areas.put("Evaluación", "Riesgo");
        areas.put("Agenda", "Logística");
        areas.put("Entrega", "Logística");
        areas.put("Instalación", "Postventa");
        areas.put("Visita técnica", "Postventa");
        areas.put("Llamada", "Soporte");
        areas.put("Primera cuota", "Cobranza");
        areas.put("Error de pago", "TI");
        return count(journeys, areas);
    }

    /** So many activities, walked at random but mostly forwards. */
    static FlowMap random(int activities, long seed) {
        Random random = new Random(seed);
        List<List<String>> journeys = new ArrayList<>();
        Map<String, String> areas = new HashMap<>();
        for (int i = 0; i < activities; i++) {
            areas.put(name(i), AREAS[random.nextInt(AREAS.length)]);
        }
        for (int j = 0; j < 40 * activities; j++) {
            journeys.add(walk(activities, random));
        }
        return count(journeys, areas);
    }

    static String name(int i) {
        return switch (i % 5) {
            case 0 -> "Paso " + i;
            case 1 -> "Revisión de documentos " + i;
            case 2 -> "Solicitud recibida en el centro de atención telefónica nocturno " + i;
            case 3 -> "Envío" + i;
            default -> "Llamada al cliente " + i;
        };
    }

    private static List<String> walk(int activities, Random random) {
        List<String> journey = new ArrayList<>();
        int at = random.nextInt(1 + activities / 10);
        for (int step = 0; step < 30 && at < activities; step++) {
            journey.add(name(at));
            int turn = random.nextInt(100);
            at = turn < 70 ? at + 1 : turn < 85 ? at + 2 + random.nextInt(3) : turn < 95 ? Math.max(0, at - 2) : at;
            if (random.nextInt(100) < 3) {
                break;
            }
        }
        return journey;
    }

    static void add(List<List<String>> journeys, int times, String... activities) {
        for (int i = 0; i < times; i++) {
            journeys.add(List.of(activities));
        }
    }

    static FlowMap count(List<List<String>> journeys, Map<String, String> areas) {
        Map<String, long[]> nodes = new HashMap<>();
        Map<List<String>, long[]> edges = new HashMap<>();
        long events = 0;
        for (List<String> journey : journeys) {
            Set<String> seen = new HashSet<>();
            Set<List<String>> passed = new HashSet<>();
            for (int i = 0; i < journey.size(); i++) {
                events++;
                long[] node = nodes.computeIfAbsent(journey.get(i), a -> new long[5]);
                node[0]++;
                node[seen.add(journey.get(i)) ? 1 : 4]++;
                node[2] += i == 0 ? 1 : 0;
                node[3] += i == journey.size() - 1 ? 1 : 0;
                if (i > 0) {
                    List<String> pair = List.of(journey.get(i - 1), journey.get(i));
                    long[] edge = edges.computeIfAbsent(pair, e -> new long[2]);
                    edge[0]++;
                    edge[1] += passed.add(pair) ? 1 : 0;
                }
            }
        }
        List<Node> nodeList = new ArrayList<>();
        nodes.forEach((name, n) -> nodeList.add(new Node(name, areas.get(name), n[0], n[1], n[2], n[3], n[4])));
        nodeList.sort(Comparator.comparingLong(Node::count).reversed().thenComparing(Node::activity));
        List<Edge> edgeList = new ArrayList<>();
        edges.forEach((pair, e) -> edgeList.add(new Edge(
                pair.getFirst(), pair.getLast(), e[0], e[1], new Waiting(e[0] * 977.0, e[0] * 2977.0, e[0] * 1477.0))));
        edgeList.sort(Comparator.comparingLong(Edge::count)
                .reversed()
                .thenComparing(Edge::from)
                .thenComparing(Edge::to));
        return new FlowMap(journeys.size(), events, nodeList, edgeList);
    }
}
