package org.hilo.platform.web;

import java.util.List;
import org.hilo.drawing.Areas;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All components in both themes with all their states; only where Hilo is built or tried. */
@Controller
class GalleryPage {

    private static final GalleryView VIEW = new GalleryView(
            Areas.of(List.of("Marketing", "Ventas", "Riesgo", "Logística", "Soporte", "Cobranza", "Postventa", "TI"))
                    .all(),
            List.of(78.0, 80.0, 77.0, 78.5, 77.5, 74.0, 75.5, 74.5, 72.0, 68.5, 67.5, 66.0, 65.0),
            List.of(4.6, 4.7, 4.6, 4.8, 4.7, 4.8, 4.9, 4.8, 5.0, 4.95, 5.1, 5.2, 5.2));

    private final Organisations organisations;
    private final WebSettings settings;

    GalleryPage(Organisations organisations, WebSettings settings) {
        this.organisations = organisations;
        this.settings = settings;
    }

    @GetMapping("/dev/components")
    Html show() {
        if (!settings.dev() && !organisations.current().demo()) {
            throw Problem.notFound();
        }
        return Html.of("platform/dev/components", VIEW);
    }
}
