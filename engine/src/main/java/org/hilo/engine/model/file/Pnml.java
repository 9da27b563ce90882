package org.hilo.engine.model.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.file.ModelProblem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads place/transition nets of PNML (ISO/IEC 15909-2), with final markings and invisible transitions as ProM and pm4py write
 * them.
 */
public final class Pnml {
    private static final int MOST_WEIGHT = 100;
    private static final Set<String> NODES = Set.of("place", "transition", "referencePlace", "referenceTransition");

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final List<Element> arcs = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final NetBuilder builder = new NetBuilder();

    private Pnml() {}

    /** @throws ModelProblem with everything that is wrong */
    public static ReadModel read(InputStream in) {
        Element root = XmlTree.read(in);
        if (!root.name().equals("pnml")) {
            throw new ModelProblem(List.of(root.fault("a PNML file begins with pnml")));
        }
        return new Pnml().model(root);
    }

    private ReadModel model(Element root) {
        List<Element> nets = root.children("net").toList();
        if (nets.size() != 1) {
            throw new ModelProblem(List.of(root.fault("one net is needed, found " + nets.size())));
        }
        Element net = nets.getFirst();
        String type = net.attribute("type");
        if (!type.isEmpty() && !type.contains("ptnet") && !type.contains("pnmlcoremodel") && !type.contains("PTNet")) {
            throw new ModelProblem(
                    List.of(net.fault("only place/transition nets can be played, the type is \"" + type + "\"")));
        }
        collect(net);
        Map<Integer, Integer> initial = places();
        transitions();
        Map<Integer, Integer> end = end(net);
        if (initial.isEmpty()) {
            initial = onlyOne("begins", "initial", hasNoArc("target"));
        }
        if (!faults.isEmpty()) {
            throw new ModelProblem(faults);
        }
        PetriNet result = builder.net(initial, end);
        return new ReadModel(result, Map.of(), List.of(), notes);
    }

    private void collect(Element parent) {
        for (Element child : parent.children()) {
            if (NODES.contains(child.name())) {
                if (child.id().isEmpty()) {
                    faults.add(child.fault("an id is needed"));
                } else if (nodes.putIfAbsent(child.id(), child) != null) {
                    faults.add(child.fault("the id stands twice"));
                }
            } else if (child.name().equals("arc")) {
                arcs.add(child);
            } else if (child.name().equals("page")) {
                collect(child);
            }
        }
    }

    private Map<Integer, Integer> places() {
        Map<Integer, Integer> initial = new TreeMap<>();
        nodes.forEach((id, element) -> {
            if (element.name().equals("place")) {
                String name = element.text("name", "text");
                places.put(id, builder.place(name.isEmpty() ? id : name));
                int tokens = number(element, element.text("initialMarking", "text"), 0);
                if (tokens > 0) {
                    initial.put(places.getOrDefault(id, 0), tokens);
                }
            }
        });
        return initial;
    }

    private void transitions() {
        Map<String, List<Integer>> inputs = new HashMap<>();
        Map<String, List<Integer>> outputs = new HashMap<>();
        for (Element arc : arcs) {
            Element source = node(arc, "source");
            Element target = node(arc, "target");
            if (source == null || target == null) {
                continue;
            }
            String kind = arc.text("arctype", "text") + arc.attribute("type");
            if (!kind.isEmpty() && !kind.equals("normal")) {
                faults.add(arc.fault("only normal arcs can be played, this one is of type \"" + kind + "\""));
            } else if (source.name().equals(target.name())) {
                faults.add(arc.fault("an arc leads between a place and a transition, this one from " + source.name()
                        + " to " + target.name()));
            } else {
                boolean in = source.name().equals("place");
                List<Integer> list = (in ? inputs : outputs)
                        .computeIfAbsent(in ? target.id() : source.id(), id -> new ArrayList<>());
                int weight = number(arc, arc.text("inscription", "text"), 1);
                for (int i = 0; i < weight; i++) {
                    list.add(places.getOrDefault(in ? source.id() : target.id(), 0));
                }
            }
        }
        nodes.forEach((id, element) -> {
            if (element.name().equals("transition")) {
                builder.transition(
                        id, activity(element), inputs.getOrDefault(id, List.of()), outputs.getOrDefault(id, List.of()));
            }
        });
    }

    private @Nullable String activity(Element transition) {
        boolean invisible = transition
                .children("toolspecific")
                .anyMatch(tool -> tool.attribute("activity").equals("$invisible$"));
        String name = transition.text("name", "text");
        if (!invisible && name.isEmpty()) {
            notes.add("transition \"" + transition.id() + "\" has no name and is taken for silent");
        }
        return invisible || name.isEmpty() ? null : name;
    }

    private @Nullable Element node(Element arc, String end) {
        String id = arc.attribute(end);
        Element found = nodes.get(id);
        for (int i = 0; found != null && found.name().startsWith("reference"); i++) {
            found = i > nodes.size() ? null : nodes.get(found.attribute("ref"));
        }
        if (found == null) {
            faults.add(arc.fault("its " + end + " \"" + id + "\" is no place or transition of the net"));
        }
        return found;
    }

    private int number(Element element, String text, int absent) {
        if (text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= MOST_WEIGHT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the same words
        }
        faults.add(element.fault("a whole number from 0 to " + MOST_WEIGHT + " is needed, was \"" + text + "\""));
        return absent;
    }

    private Map<Integer, Integer> end(Element net) {
        List<Element> markings = net.children("finalmarkings")
                .flatMap(outer -> outer.children("marking"))
                .toList();
        if (markings.isEmpty()) {
            return onlyOne("ends", "final", hasNoArc("source"));
        }
        if (markings.size() > 1) {
            faults.add(net.fault("one final marking can be played, found " + markings.size()));
        }
        Map<Integer, Integer> end = new TreeMap<>();
        markings.getFirst().children("place").forEach(element -> {
            Integer place = places.get(element.attribute("idref"));
            int tokens = number(
                    element,
                    element.children("text").map(Element::text).findFirst().orElse(""),
                    1);
            if (place == null) {
                faults.add(element.fault("the final marking names \"" + element.attribute("idref")
                        + "\", which is no place of the net"));
            } else if (tokens > 0) {
                end.put(place, tokens);
            }
        });
        return end;
    }

    /** Places that are at no such end of an arc. */
    private List<String> hasNoArc(String end) {
        List<String> free = new ArrayList<>(places.keySet());
        arcs.forEach(arc -> free.remove(arc.attribute(end)));
        return free.stream().sorted().toList();
    }

    private Map<Integer, Integer> onlyOne(String verb, String kind, List<String> candidates) {
        if (candidates.size() != 1) {
            faults.add(new Fault(
                    0,
                    "net",
                    "",
                    "it has no " + kind + " marking, and " + candidates.size()
                            + " places where it could be said to have one: where it " + verb + " is not known"));
            return Map.of();
        }
        notes.add("the net has no " + kind + " marking; it " + verb + " with a token on \"" + candidates.getFirst()
                + "\"");
        return Map.of(places.getOrDefault(candidates.getFirst(), 0), 1);
    }
}
