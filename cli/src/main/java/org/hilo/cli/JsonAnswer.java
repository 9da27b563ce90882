package org.hilo.cli;

import java.io.PrintStream;
import java.util.List;
import org.hilo.engine.Edge;
import org.hilo.engine.Handoff;
import org.hilo.engine.Node;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Scores;
import org.hilo.engine.Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as one JSON object; its shape is docs/reference/trace-json.md. */
final class JsonAnswer {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    private final JsonGenerator json;

    private JsonAnswer(JsonGenerator json) {
        this.json = json;
    }

    static void write(Answers answers, List<String> warnings, PrintStream out) {
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            new JsonAnswer(json).write(answers, warnings);
        }
        out.println();
    }

    private void write(Answers answers, List<String> warnings) {
        json.writeStartObject();
        json.writeNumberProperty("journeys", answers.flow().journeys());
        json.writeNumberProperty("events", answers.flow().events());
        json.writeStringProperty("lens", answers.lens());
        activities(answers.flow().nodes());
        edges(answers.flow().edges());
        json.writeNumberProperty("variants_total", answers.variants().total());
        variants(answers.variants().top());
        handoffs(answers);
        promises(answers.promises());
        json.writeArrayPropertyStart("warnings");
        warnings.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void activities(List<Node> nodes) {
        json.writeArrayPropertyStart("activities");
        for (Node node : nodes) {
            json.writeStartObject();
            json.writeStringProperty("name", node.activity());
            json.writeNumberProperty("count", node.count());
            json.writeNumberProperty("starts", node.starts());
            json.writeNumberProperty("ends", node.ends());
            json.writeNumberProperty("journeys", node.journeys());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void edges(List<Edge> edges) {
        json.writeArrayPropertyStart("edges");
        for (Edge edge : edges) {
            json.writeStartObject();
            json.writeStringProperty("from", edge.from());
            json.writeStringProperty("to", edge.to());
            json.writeNumberProperty("count", edge.count());
            number("median_seconds", edge.waiting().medianSeconds());
            number("p90_seconds", edge.waiting().p90Seconds());
            json.writeNumberProperty("journeys", edge.journeys());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void variants(List<Variant> variants) {
        json.writeArrayPropertyStart("variants");
        for (Variant variant : variants) {
            json.writeStartObject();
            json.writeArrayPropertyStart("activities");
            variant.activities().forEach(json::writeString);
            json.writeEndArray();
            json.writeNumberProperty("count", variant.count());
            number("median_seconds", variant.medianSeconds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Only hand-offs between known areas: how many steps have none is said beside them. */
    private void handoffs(Answers answers) {
        json.writeArrayPropertyStart("handoffs");
        for (Handoff handoff : answers.handoffs().known()) {
            json.writeStartObject();
            json.writeStringProperty("from", handoff.from());
            json.writeStringProperty("to", handoff.to());
            json.writeNumberProperty("count", handoff.count());
            number("median_seconds", handoff.waiting().medianSeconds());
            json.writeNumberProperty("ping_pong", handoff.pingPong());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("steps_without_area", answers.handoffs().stepsWithoutArea());
    }

    private void promises(List<PromiseOutcome> promises) {
        json.writeArrayPropertyStart("promises");
        for (PromiseOutcome promise : promises) {
            json.writeStartObject();
            json.writeStringProperty("name", promise.name());
            json.writeNumberProperty("made", promise.made());
            json.writeNumberProperty("kept", promise.kept());
            json.writeNumberProperty("late", promise.late());
            json.writeNumberProperty("never", promise.never());
            json.writeNumberProperty("open", promise.open());
            json.writeObjectPropertyStart("scores");
            scores("kept", promise.keptScores());
            scores("late", promise.lateScores());
            scores("never", promise.neverScores());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void scores(String name, Scores scores) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("n", scores.n());
        number("mean", scores.mean());
        json.writeEndObject();
    }

    /** JSON knows no NaN: what nobody measured is null. */
    private void number(String name, double value) {
        if (Double.isNaN(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
