package org.hilo.intake.ocel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears the parts of a log, whatever its notation. */
interface OcelSink {

    /** A declared event or object type and the types of its attributes. */
    void declared(boolean ofObjects, String type, String attribute, String kind);

    void object(String id, String type, List<Given> attributes, List<String> links);

    void event(long line, String id, String type, String time, List<Given> attributes, List<Link> links);

    /** An attribute as written: a text, {@link Double} or {@link Boolean}; with a time for objects. */
    record Given(String name, @Nullable String time, Object value) {}

    record Link(String object, @Nullable String qualifier) {}
}
