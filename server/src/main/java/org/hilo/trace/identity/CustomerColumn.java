package org.hilo.trace.identity;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The customer of each reference by its number, in pages: a changed column shares with the old one what did not change. */
final class CustomerColumn {
    private static final int PAGE_BITS = 10;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;

    static final CustomerColumn EMPTY = new CustomerColumn(new String[0][], 0);

    private final @Nullable String[][] pages;
    private final int size;

    private CustomerColumn(@Nullable String[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    int size() {
        return size;
    }

    @Nullable
    String get(int number) {
        return pages[number >> PAGE_BITS][number & (PAGE_SIZE - 1)];
    }

    /** Begins a changed column of this size; numbers that are new belong to nobody. */
    Change change(int newSize) {
        return new Change(this, newSize);
    }

    /** A column in the making: copies a page when it is first written to. */
    static final class Change {
        private final @Nullable String[][] pages;
        private final int size;
        private final BitSet owned = new BitSet();

        private Change(CustomerColumn old, int size) {
            this.size = size;
            this.pages = Arrays.copyOf(old.pages, (size + PAGE_SIZE - 1) >> PAGE_BITS);
            for (int page = old.pages.length; page < pages.length; page++) {
                pages[page] = new String[PAGE_SIZE];
                owned.set(page);
            }
        }

        void set(int number, @Nullable String customer) {
            int page = number >> PAGE_BITS;
            if (!owned.get(page)) {
                pages[page] = pages[page].clone();
                owned.set(page);
            }
            pages[page][number & (PAGE_SIZE - 1)] = customer;
        }

        CustomerColumn done() {
            return new CustomerColumn(pages, size);
        }
    }
}
