package org.hilo.trace.thread;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hilo.drawing.ThreadPicture;
import org.hilo.engine.Reference;

/** What the page of one thread shows. */
public record ThreadView(CustomerThread thread) {
    private static final int REFERENCES = 40;

    /** The pieces of the thread, one for each row. */
    public List<String> pieces() {
        List<ThreadPicture.Row> rows = thread.rows().stream()
                .map(r -> new ThreadPicture.Row(thread.areas().indexOf(r.area()), r.state(), r.longWait()))
                .toList();
        return ThreadPicture.pieces(rows, thread.areas().size());
    }

    /** The lane of a row, counted from 0. */
    public int lane(ThreadRow row) {
        return thread.areas().indexOf(row.area());
    }

    /** Some of what the events refer to: a customer of years has hundreds. */
    public List<Reference> references() {
        return thread.references()
                .subList(0, Math.min(REFERENCES, thread.references().size()));
    }

    public String link(Reference reference) {
        return link(reference.type(), reference.id());
    }

    /** The address of the journeys most like this one. */
    public String alike() {
        return "/trace/thread/alike?lens=" + encoded(thread.lens()) + "&id=" + encoded(thread.id());
    }

    /** The address of a thread; an id with signs that a path cannot hold goes into the query. */
    public static String link(String lens, String id) {
        boolean plain = id.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.~:@ ".indexOf(c) >= 0)
                && !id.startsWith(".");
        return plain
                ? "/trace/thread/" + encoded(lens) + "/" + encoded(id)
                : "/trace/thread?lens=" + encoded(lens) + "&id=" + encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
