package org.hilo.home;

import java.util.List;
import org.hilo.platform.security.Permission;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.imports.Imports;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody starts. */
@Controller
class HomePage {

    private static final int IMPORTS = 4;

    private final Overviews overviews;
    private final Imports imports;
    private final Identities identities;

    HomePage(Overviews overviews, Imports imports, Identities identities) {
        this.overviews = overviews;
        this.imports = imports;
        this.identities = identities;
    }

    @GetMapping("/")
    Html show(@AuthenticationPrincipal SignedIn person) {
        boolean mayImport = person.can(Permission.IMPORT_EVENTS);
        var view = new HomeView(
                overviews.current(),
                mayImport ? imports.before(Long.MAX_VALUE, IMPORTS) : List.of(),
                person.can(Permission.CURATE_IDENTITY) ? identities.known().heldCount() : 0);
        return Html.of(view.overview().isEmpty() ? "home/empty" : "home/show", view);
    }
}
