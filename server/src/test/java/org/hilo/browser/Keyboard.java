package org.hilo.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Walks through a page with the tab key alone. */
public final class Keyboard {

    private static final String WHERE = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return '';
              const s = getComputedStyle(e), outer = e.closest('label, .pill, .search') || e, o = getComputedStyle(outer);
              const ring = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1) || (o.outlineStyle !== 'none' && parseFloat(o.outlineWidth) >= 1);
              const name = (e.getAttribute('aria-label') || e.innerText || e.getAttribute('name') || e.tagName).trim().split('\\n')[0];
              return name + (ring ? '' : ' (no ring)');
            }
            """;

    private Keyboard() {}

    /** Names of what gets the focus, in order, until it leaves the page or after so many steps. */
    public static List<String> walk(Page page, int steps) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            page.keyboard().press("Tab");
            String name = String.valueOf(page.evaluate(WHERE));
            if (name.isEmpty()) break;
            names.add(name);
        }
        return names;
    }
}
