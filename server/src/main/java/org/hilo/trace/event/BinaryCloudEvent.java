package org.hilo.trace.event;

import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A CloudEvent whose attributes are headers and whose data is the body, written as the one JSON document that it means. */
final class BinaryCloudEvent {
    private static final JsonFactory JSON = new JsonFactory();
    static final String PREFIX = "ce-";

    private BinaryCloudEvent() {}

    /** @param headers the headers of the request that begin with {@code ce-}, in small letters */
    static String structured(Map<String, String> headers, @Nullable String contentType, byte[] body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            headers.forEach((name, value) -> json.writeStringProperty(name.substring(PREFIX.length()), decoded(value)));
            if (contentType != null) {
                json.writeStringProperty("datacontenttype", contentType);
            }
            writeData(json, contentType == null ? "application/json" : contentType, body);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeData(JsonGenerator json, String contentType, byte[] body) {
        if (body.length == 0) {
            return;
        }
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            json.writeName("data");
            json.writeRawValue(new String(body, StandardCharsets.UTF_8));
        } else if (type.startsWith("text/")) {
            json.writeStringProperty("data", new String(body, StandardCharsets.UTF_8));
        } else {
            json.writeStringProperty("data_base64", Base64.getEncoder().encodeToString(body));
        }
    }

    /** Headers carry other letters than ASCII as percent signs (CloudEvents, HTTP binding, 3.1.3.2). */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a lone percent sign is one
        }
    }
}
