package org.hilo.platform.security.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeResource {

    /** Whom a session or token belongs to. */
    record Me(
            @Schema(description = "number of the person") long id,
            @Schema(description = "name of the person") String name,

            @Schema(description = "role, which decides what the person may do")
            Role role) {}

    @GetMapping("/api/v1/me")
    @Operation(summary = "Says whose session or token this is")
    Me me(@AuthenticationPrincipal SignedIn person) {
        return new Me(person.id().value(), person.name(), person.role());
    }
}
