package org.hilo.trace.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hilo.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events by HTTP: one CloudEvent, a batch, or a stream of lines; durable before the answer. */
@RestController
@Tag(name = "events", description = "What happened to customers")
class EventsResource {
    /** A batch is one answer to one program: more than this belongs into a stream or a file. */
    private static final long BATCH_BYTES_MAX = 64L << 20;

    /** A stream holds no memory; the limit stops one that never ends. */
    private static final long STREAM_BYTES_MAX = 4L << 30;

    private static final Set<String> LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "application/json-seq");

    private static final List<String> ALLOWED = List.of(
            "application/cloudevents+json",
            "application/cloudevents-batch+json",
            "application/x-ndjson",
            "application/json");

    private final Events events;
    private final InstantSource clock;

    EventsResource(Events events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    @Operation(operationId = "addEvents", summary = "Adds events", description = """
                    Takes one CloudEvent 1.0 (structured or binary), a batch, or newline-delimited JSON. What the answer calls
                    accepted is durable. Sending the same source and id again changes nothing and counts as duplicate. A
                    refused event spoils no other, unless strict is asked for: then one refusal refuses all.""")
    @PostMapping("/api/v1/trace/events")
    ResponseEntity<EventsAnswer> add(
            @Parameter(description = "true: take all events or none") @RequestParam(defaultValue = "false")
                    boolean strict,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        EventIntake intake = new EventIntake(events, clock.instant(), request.getLocale(), strict);
        try {
            takeIn(intake, request, strict);
        } catch (JsonDocuments.TooManyBytes e) {
            throw tooLarge(e.bytesMax() >> 20);
        } catch (EventIntake.TooManyEvents e) {
            throw Problem.of(413, "trace.event.too_many_strict").argument("most", EventIntake.STRICT_EVENTS_MAX);
        }
        EventsAnswer answer = intake.finish();
        boolean isRefused = answer.refused() > 0 && (strict || answer.accepted() + answer.duplicate() == 0);
        return ResponseEntity.status(isRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(answer);
    }

    private static void takeIn(EventIntake intake, HttpServletRequest request, boolean strict) throws IOException {
        String type = mediaType(request);
        InputStream body = request.getInputStream();
        if (LINES.contains(type)) {
            limit(request, strict ? BATCH_BYTES_MAX : STREAM_BYTES_MAX);
            intake.takeAll(JsonDocuments.lines(body, strict ? BATCH_BYTES_MAX : STREAM_BYTES_MAX));
            return;
        }
        if (type.equals("application/cloudevents-batch+json")) {
            limit(request, BATCH_BYTES_MAX);
            intake.takeAll(JsonDocuments.elements(body, BATCH_BYTES_MAX));
            return;
        }
        Map<String, String> headers = eventHeaders(request);
        if (!headers.isEmpty()) {
            String json = BinaryCloudEvent.structured(headers, request.getContentType(), whole(request, body));
            intake.take(new JsonDocuments.Document.Text(json, 1));
            return;
        }
        if (type.equals("application/cloudevents+json")) {
            intake.take(JsonDocuments.document(whole(request, body), 1));
            return;
        }
        if (!type.equals("application/json")) {
            throw Problem.of(415, "trace.event.media_type")
                    .field("Content-Type")
                    .argument("type", type)
                    .allowed(ALLOWED);
        }
        limit(request, BATCH_BYTES_MAX);
        PeekedBody peeked = PeekedBody.of(body);
        if (peeked.first() == '[') {
            intake.takeAll(JsonDocuments.elements(peeked.body(), BATCH_BYTES_MAX));
        } else {
            intake.take(JsonDocuments.document(whole(request, peeked.body()), 1));
        }
    }

    private static Map<String, String> eventHeaders(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String attribute = name.toLowerCase(Locale.ROOT);
            if (attribute.startsWith(BinaryCloudEvent.PREFIX)) {
                headers.put(attribute, request.getHeader(name));
            }
        }
        return headers;
    }

    private static byte[] whole(HttpServletRequest request, InputStream body) throws IOException {
        limit(request, JsonDocuments.DOCUMENT_BYTES_MAX);
        byte[] bytes = body.readNBytes(JsonDocuments.DOCUMENT_BYTES_MAX + 1);
        if (bytes.length > JsonDocuments.DOCUMENT_BYTES_MAX) {
            throw tooLarge(1);
        }
        return bytes;
    }

    private static void limit(HttpServletRequest request, long bytesMax) {
        if (request.getContentLengthLong() > bytesMax) {
            throw tooLarge(Math.max(1, bytesMax >> 20));
        }
    }

    private static Problem tooLarge(long megabytes) {
        return Problem.of(413, "trace.event.too_large").argument("megabytes", megabytes);
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "application/json" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A body whose first character was looked at. */
    private record PeekedBody(int first, InputStream body) {
        static PeekedBody of(InputStream in) throws IOException {
            var peekable = new java.io.PushbackInputStream(in);
            int first = peekable.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = peekable.read();
            }
            if (first >= 0) {
                peekable.unread(first);
            }
            return new PeekedBody(first, peekable);
        }
    }
}
