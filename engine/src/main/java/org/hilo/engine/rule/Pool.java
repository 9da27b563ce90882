package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembered events of one rule in order of their steps. Up to {@link #FEW} are looked through; more of them, in the journey of
 * a product say, are looked up by the value of their first link. Entries are used again after {@link #clear}.
 */
final class Pool {
    private static final int FEW = 16;

    private static final Entry[] NO_ENTRIES = {};

    /** The pool of those that remember nothing; nobody adds to it. */
    static final Pool UNUSED = new Pool(Links.NONE, true);

    private final Links links;

    /** Whether the events kept are activations, or targets. */
    private final boolean ofActivations;

    private Entry[] entries = NO_ENTRIES;
    private int size;
    private int gone;
    private int search;
    private @Nullable Map<String, List<Entry>> index;

    Pool(Links links, boolean ofActivations) {
        this.links = links;
        this.ofActivations = ofActivations;
    }

    boolean isEmpty() {
        return size == gone;
    }

    /** Whether there are so few that whoever seeks one may look through them. */
    boolean isLookedThrough() {
        return index == null;
    }

    /** How many events are remembered. */
    int count() {
        return size - gone;
    }

    /** Places to go through; some of them may be gone. */
    int places() {
        return size;
    }

    Entry at(int place) {
        return entries[place];
    }

    void clear() {
        if (size > 0) {
            size = 0;
            gone = 0;
            index = null;
        }
    }

    /** Remembers the event. */
    Entry add(RuleEvent event, int step) {
        Entry entry = filled(event, step);
        added(entry);
        return entry;
    }

    private Entry filled(RuleEvent event, int step) {
        Entry entry = place();
        entry.event = event.id();
        entry.timeMicros = event.timeMicros();
        entry.step = step;
        entry.kept = links.kept(event, ofActivations, entry.kept);
        return entry;
    }

    /** Takes an entry over from another pool of the same links, which has forgotten it. */
    Entry adopt(Entry other) {
        Entry entry = place();
        entry.event = other.event;
        entry.timeMicros = other.timeMicros;
        entry.step = other.step;
        entry.opens = other.opens;
        entry.closes = other.closes;
        entry.kept = other.kept;
        other.kept = Links.NOTHING; // the other entry will be used again, and must not write into what is kept here
        added(entry);
        return entry;
    }

    /** Remembers the event in place of all earlier ones that keep the same. */
    void replace(RuleEvent event, int step) {
        if (links.isEmpty()) {
            clear();
            add(event, step);
            return;
        }
        Entry entry = filled(event, step);
        if (index == null) {
            for (int i = 0; i < size - 1; i++) {
                removeIfAlike(entries[i], entry);
            }
        } else if (entry.kept[0] != null) {
            index.getOrDefault(entry.kept[0], List.of()).forEach(earlier -> removeIfAlike(earlier, entry));
        }
        added(entry);
        tidy();
    }

    private void removeIfAlike(Entry earlier, Entry entry) {
        if (!earlier.isGone && links.keepAlike(earlier.kept, entry.kept)) {
            remove(earlier);
        }
    }

    /** A fresh entry at the end, to be filled and then {@link #added}. */
    Entry place() {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size == 0 ? 2 : size * 2);
        }
        Entry entry = entries[size];
        if (entry == null) {
            entry = new Entry();
            entries[size] = entry;
        }
        entry.isGone = false;
        entry.met = 0;
        size++;
        return entry;
    }

    /** Makes a filled entry known to searches. */
    void added(Entry entry) {
        if (index != null) {
            note(entry, index);
        } else if (size > FEW && links.hasKey()) {
            Map<String, List<Entry>> fresh = new HashMap<>();
            for (int i = 0; i < size; i++) {
                if (!entries[i].isGone) {
                    note(entries[i], fresh);
                }
            }
            index = fresh;
        }
    }

    private static void note(Entry entry, Map<String, List<Entry>> index) {
        for (String key : entry.kept) {
            if (key == null) {
                return;
            }
            index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
        }
    }

    /** Forgets the entry; {@link #tidy} when done with removing. */
    void remove(Entry entry) {
        entry.isGone = true;
        gone++;
    }

    /** Adds to the list all remembered events to which the event is bound, each once; other than itself, which is not here. */
    void bound(RuleEvent event, List<Entry> found) {
        if (index == null) {
            for (int i = 0; i < size; i++) {
                addBound(entries[i], event, found);
            }
            return;
        }
        search++;
        int keys = links.keys(event, !ofActivations);
        for (int k = 0; k < keys; k++) {
            List<Entry> bucket = index.get(links.key(event, !ofActivations, k));
            if (bucket == null) {
                continue;
            }
            bucket.removeIf(entry -> entry.isGone);
            for (Entry entry : bucket) {
                if (entry.met != search) {
                    entry.met = search;
                    addBound(entry, event, found);
                }
            }
        }
    }

    private void addBound(Entry entry, RuleEvent event, List<Entry> found) {
        if (!entry.isGone && links.bind(entry.kept, ofActivations, event)) {
            found.add(entry);
        }
    }

    /** Closes the gaps once they are as many as the rest. */
    void tidy() {
        if (gone == 0) {
            return;
        }
        if (gone == size) {
            clear();
            return;
        }
        if (gone * 2 <= size) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
            if (!entry.isGone) {
                // what is gone moves behind, to be used again; not while buckets may still hold it
                entries[i] = index == null ? entries[kept] : null;
                entries[kept++] = entry;
            }
        }
        if (index != null) {
            Arrays.fill(entries, kept, size, null);
        }
        size = kept;
        gone = 0;
    }

    void write(StateWriter writer, BiConsumer<Entry, StateWriter> each) {
        writer.number(count());
        for (int i = 0; i < size; i++) {
            if (!entries[i].isGone) {
                each.accept(entries[i], writer);
                links.write(entries[i].kept, writer);
            }
        }
    }

    /** Into a pool that remembers nothing. */
    void read(StateReader reader, BiConsumer<Entry, StateReader> each) {
        int count = reader.count();
        if (count > 0 && this == UNUSED) {
            throw UnreadableState.damaged("it remembers what its rules never do");
        }
        for (int i = 0; i < count; i++) {
            Entry entry = place();
            each.accept(entry, reader);
            entry.kept = links.read(reader);
            added(entry);
        }
    }
}
