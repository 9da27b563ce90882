package org.hilo.home;

import org.hilo.platform.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody starts. */
@Controller
class HomePage {

    @GetMapping("/")
    Html show() {
        return Html.of("home/show");
    }
}
