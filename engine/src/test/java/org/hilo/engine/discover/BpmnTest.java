package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.hilo.engine.model.ProcessTree;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BpmnTest {
    private static final Set<String> NODES =
            Set.of("startEvent", "endEvent", "task", "exclusiveGateway", "parallelGateway");

    @Test
    void aChoiceHasTwoGatewaysAndALineForNothing() throws Exception {
        Document document = document(ProcessTree.parse("->( 'a', X( 'b', tau ) )"));
        assertThat(nodes(document).stream().map(BpmnTest::shown))
                .containsExactly("startEvent", "task a", "exclusiveGateway", "exclusiveGateway", "task b", "endEvent");
        assertThat(all(document, "sequenceFlow").stream()
                        .map(flow -> flow.getAttribute("sourceRef") + " > " + flow.getAttribute("targetRef")))
                .containsExactlyInAnyOrder(
                        "element_1 > element_2",
                        "element_2 > element_3",
                        "element_3 > element_5",
                        "element_5 > element_4",
                        "element_3 > element_4",
                        "element_4 > element_6");
        assertThat(document.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.omg.org/spec/BPMN/20100524/MODEL");
    }

    @Test
    void namesAreWrittenAsTheyAre() throws Exception {
        String name = "<pay> & \"ask\" 'why' ñ 😀";
        Document document = document(new ProcessTree.Activity(name));
        assertThat(all(document, "task").getFirst().getAttribute("name")).isEqualTo(name);
    }

    @Test
    void whatXmlForbidsIsReplaced() throws Exception {
        Document document = document(new ProcessTree.Activity("a\u0001b\uD800c\nd"));
        assertThat(all(document, "task").getFirst().getAttribute("name")).isEqualTo("a\uFFFDb\uFFFDc d");
    }

    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE)
    void theDiagramAllowsWhatTheTreeAllows(@ForAll long seed) throws Exception {
        ProcessTree tree = RandomTrees.any(new Random(seed), 3);
        assertThat(Language.of(net(document(tree)), 4)).as(tree.text()).isEqualTo(Language.of(tree, 4));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyIdIsThereOnceAndEveryReferenceIsAnId(@ForAll long seed) throws Exception {
        Document document = document(RandomTrees.any(new Random(seed), 3));
        List<String> ids = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (Element element : all(document, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            for (String attribute : List.of("sourceRef", "targetRef", "bpmnElement")) {
                if (element.hasAttribute(attribute)) {
                    references.add(element.getAttribute(attribute));
                }
            }
            if (Set.of("incoming", "outgoing").contains(element.getLocalName())) {
                references.add(element.getTextContent());
            }
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(references);
        List<String> drawn = all(document, "BPMNShape").stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .toList();
        assertThat(drawn)
                .containsExactlyElementsOf(nodes(document).stream()
                        .map(node -> node.getAttribute("id"))
                        .toList());
        assertThat(all(document, "BPMNEdge")).hasSameSizeAs(all(document, "sequenceFlow"));
    }

    private record Rectangle(int left, int top, int right, int bottom) {
        boolean overlaps(Rectangle other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean borders(int x, int y) {
            boolean within = left <= x && x <= right && top <= y && y <= bottom;
            return within && (x == left || x == right || y == top || y == bottom);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void elementsStandApartAndLinesRunBetweenThemAtRightAngles(@ForAll long seed) throws Exception {
        ProcessTree tree = RandomTrees.any(new Random(seed), 4);
        Document document = document(tree);
        Map<String, Rectangle> shapes = new HashMap<>();
        for (Element shape : all(document, "BPMNShape")) {
            Element bounds = all(shape, "Bounds").getFirst();
            int left = number(bounds, "x");
            int top = number(bounds, "y");
            shapes.put(
                    shape.getAttribute("bpmnElement"),
                    new Rectangle(left, top, left + number(bounds, "width"), top + number(bounds, "height")));
        }
        List<Rectangle> all = List.copyOf(shapes.values());
        for (int one = 0; one < all.size(); one++) {
            assertThat(all.get(one).left()).isNotNegative();
            assertThat(all.get(one).top()).isNotNegative();
            for (int other = one + 1; other < all.size(); other++) {
                assertThat(all.get(one).overlaps(all.get(other)))
                        .as(tree.text())
                        .isFalse();
            }
        }
        List<Element> flows = all(document, "sequenceFlow");
        List<Element> edges = all(document, "BPMNEdge");
        for (int flow = 0; flow < flows.size(); flow++) {
            List<Element> points = all(edges.get(flow), "waypoint");
            assertThat(borders(shapes, flows.get(flow).getAttribute("sourceRef"), points.getFirst()))
                    .isTrue();
            assertThat(borders(shapes, flows.get(flow).getAttribute("targetRef"), points.getLast()))
                    .isTrue();
            for (int point = 1; point < points.size(); point++) {
                Rectangle line = line(points.get(point - 1), points.get(point));
                assertThat(line.left() == line.right() || line.top() == line.bottom())
                        .isTrue();
                assertThat(all.stream().filter(shape -> crosses(line, shape)))
                        .as("%s crossed by %s in %s", all, line, tree.text())
                        .isEmpty();
            }
        }
    }

    /** Whether the line runs through the inside of the shape. */
    private static boolean crosses(Rectangle line, Rectangle shape) {
        return line.left() < shape.right()
                && shape.left() < line.right()
                && line.top() < shape.bottom()
                && shape.top() < line.bottom();
    }

    private static Rectangle line(Element from, Element to) {
        return new Rectangle(
                Math.min(number(from, "x"), number(to, "x")),
                Math.min(number(from, "y"), number(to, "y")),
                Math.max(number(from, "x"), number(to, "x")),
                Math.max(number(from, "y"), number(to, "y")));
    }

    private static boolean borders(Map<String, Rectangle> shapes, String id, Element point) {
        Rectangle shape = shapes.get(id);
        return shape != null && shape.borders(number(point, "x"), number(point, "y"));
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Test
    void depthDoesNotMatter() throws Exception {
        ProcessTree tree = new ProcessTree.Activity("x");
        for (int level = 0; level < 5_000; level++) {
            tree = new ProcessTree.Sequence(List.of(
                    new ProcessTree.Activity("a"),
                    new ProcessTree.Choice(List.of(tree, new ProcessTree.Activity("b")))));
        }
        assertThat(all(document(tree), "task")).hasSize(10_001);
    }

    private static Document document(ProcessTree tree) throws Exception {
        StringWriter text = new StringWriter();
        Bpmn.write(tree, text);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text.toString())));
    }

    private static List<Element> nodes(Document document) {
        return all(document, "*").stream()
                .filter(element -> NODES.contains(element.getLocalName()))
                .toList();
    }

    private static String shown(Element node) {
        return (node.getLocalName() + " " + node.getAttribute("name")).strip();
    }

    private static List<Element> all(org.w3c.dom.Node within, String tag) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagNameNS("*", tag)
                : ((Element) within).getElementsByTagNameNS("*", tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The tokens of BPMN: a place for each flow; parallel gateways wait for all, all others for one. */
    private static PetriNet net(Document document) {
        List<String> places = new ArrayList<>(List.of("begin", "end"));
        Map<String, List<Integer>> coming = new HashMap<>();
        Map<String, List<Integer>> going = new HashMap<>();
        for (Element flow : all(document, "sequenceFlow")) {
            going.computeIfAbsent(flow.getAttribute("sourceRef"), id -> new ArrayList<>())
                    .add(places.size());
            coming.computeIfAbsent(flow.getAttribute("targetRef"), id -> new ArrayList<>())
                    .add(places.size());
            places.add(flow.getAttribute("id"));
        }
        List<Transition> transitions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Element node : nodes(document)) {
            List<Integer> in = coming.getOrDefault(node.getAttribute("id"), List.of(0));
            List<Integer> out = going.getOrDefault(node.getAttribute("id"), List.of(1));
            String name = node.hasAttribute("name") ? node.getAttribute("name") : null;
            names.add(node.getLocalName());
            if (node.getLocalName().equals("parallelGateway")) {
                transitions.add(new Transition(node.getAttribute("id"), name, in, out));
                continue;
            }
            for (int from : in) {
                for (int to : out) {
                    transitions.add(new Transition(node.getAttribute("id"), name, List.of(from), List.of(to)));
                }
            }
        }
        assertThat(names).contains("startEvent", "endEvent");
        return new PetriNet(places, transitions, Map.of(0, 1), Map.of(1, 1));
    }
}
