package org.hilo.intake.table;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reference;

/**
 * Ids of events: those that the source gave, seen once; and those made from content, so that a second import of the same
 * rows finds the same ids. Equal rows of one import are told apart by how many came before.
 */
final class Identities {

    private static final char BETWEEN = '\u001F';
    private final SeenNames given = new SeenNames();
    private final KeyCounter derived = new KeyCounter();
    /** True the first time that source and id are seen. */
    boolean isNew(String source, String id) {
        return given.isNew(source + BETWEEN + id);
    }

    /** The id of an event from its content, and how many equal ones came before it. */
    Derived derive(IncomingEvent event) {
        ByteBuffer hash = ByteBuffer.wrap(Digests.sha256(content(event)));
        long high = hash.getLong();
        long low = hash.getLong();
        int before = derived.add(high, low) - 1;
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(16).putLong(high).putLong(low).array());
        return new Derived(before == 0 ? id : id + "." + before, before);
    }

    record Derived(String id, int equalBefore) {}

    private static String content(IncomingEvent event) {
        StringBuilder text = new StringBuilder(200);
        text.append(event.source()).append(BETWEEN).append(event.activity()).append(BETWEEN);
        text.append(event.time().getEpochSecond())
                .append('.')
                .append(event.time().getNano())
                .append(BETWEEN);
        text.append(event.area()).append(BETWEEN).append(event.channel()).append(BETWEEN);
        for (Reference reference : event.references()) {
            text.append(reference.type()).append(BETWEEN).append(reference.id()).append(BETWEEN);
        }
        event.attributes()
                .forEach((name, value) ->
                        text.append(name).append(BETWEEN).append(value).append(BETWEEN));
        return text.append(event.score())
                .append(BETWEEN)
                .append(event.comment())
                .toString();
    }
}
