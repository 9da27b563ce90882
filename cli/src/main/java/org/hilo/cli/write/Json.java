package org.hilo.cli.write;

import java.io.PrintStream;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hilo.statistics.Estimate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The members of one JSON object; the shape of the whole is docs/reference/trace-json.md. */
public final class Json {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one object. */
    public static void write(PrintStream out, Consumer<Json> members) {
        try (JsonGenerator generator = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            generator.writeStartObject();
            members.accept(new Json(generator));
            generator.writeEndObject();
        }
        out.println();
    }

    public Json text(String name, @Nullable String value) {
        generator.writeName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value);
        }
        return this;
    }

    public Json number(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    /** JSON knows neither NaN nor infinity: what nobody measured is null. */
    public Json number(String name, double value) {
        if (Double.isFinite(value)) {
            generator.writeNumberProperty(name, value);
        } else {
            generator.writeNullProperty(name);
        }
        return this;
    }

    public Json flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    public Json none(String name) {
        generator.writeNullProperty(name);
        return this;
    }

    /** A figure with its interval and n; null where there is nobody to have one. */
    public Json estimate(String name, @Nullable Estimate estimate) {
        if (estimate == null) {
            return none(name);
        }
        return object(
                name,
                json -> json.number("value", estimate.value())
                        .number("low", estimate.low())
                        .number("high", estimate.high())
                        .number("n", estimate.n()));
    }

    public Json texts(String name, Collection<String> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    public Json object(String name, Consumer<Json> members) {
        generator.writeObjectPropertyStart(name);
        members.accept(this);
        generator.writeEndObject();
        return this;
    }

    /** A list of objects. */
    public <T> Json list(String name, Collection<T> values, BiConsumer<Json, T> members) {
        generator.writeArrayPropertyStart(name);
        for (T value : values) {
            generator.writeStartObject();
            members.accept(this, value);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }
}
