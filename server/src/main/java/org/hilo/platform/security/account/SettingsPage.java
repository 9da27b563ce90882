package org.hilo.platform.security.account;

import org.hilo.platform.web.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsPage {

    @GetMapping("/settings")
    ResponseEntity<Void> show() {
        return SeeOther.at("/settings/profile");
    }
}
