package org.hilo.platform.web;

import java.util.List;
import org.hilo.platform.security.Permission;

/** The navigation: the five phases of the loop. Who knows the pages says which there are. */
public interface Menu {

    List<Phase> phases();

    /** What stands under the person: data and settings. */
    List<Entry> account();

    /**
     * One of the five activities.
     *
     * @param key its name as a message
     * @param about what it is for, as a message: shown while it has no pages
     */
    record Phase(int number, String key, String about, List<Entry> entries) {
        public Phase {
            entries = List.copyOf(entries);
        }
    }

    /** A page: its name as a message, its path, its icon, and what a person needs to see it. */
    record Entry(String key, String path, String icon, Permission permission) {}
}
