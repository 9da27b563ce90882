package org.hilo.trace.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saved mappings by HTTP, so that they can be kept in git and carried from one server to the next. */
@RestController
@Tag(name = "mappings", description = "How files become events, kept under a name")
class MappingsResource {
    private static final String YAML = "application/yaml";

    private final Mappings mappings;

    MappingsResource(Mappings mappings) {
        this.mappings = mappings;
    }

    /** A saved mapping without its text. */
    @Schema(name = "MappingEntry", description = "A saved mapping")
    record Entry(
            @Schema(description = "Its name") String name,

            @Schema(description = "When it was last changed")
            Instant changedAt) {}

    @Operation(operationId = "listMappings", summary = "Lists saved mappings by name")
    @GetMapping("/api/v1/trace/imports/mappings")
    List<Entry> list() {
        return mappings.all().stream()
                .map(saved -> new Entry(saved.name(), saved.changedAt()))
                .toList();
    }

    @Operation(operationId = "showMapping", summary = "Shows a saved mapping as YAML")
    @GetMapping(path = "/api/v1/trace/imports/mappings/{name}", produces = YAML)
    String show(@PathVariable String name) {
        return mappings.named(name).orElseThrow(Problem::notFound).yaml();
    }

    @Operation(operationId = "saveMapping", summary = "Saves a mapping (YAML or JSON) under a name")
    @PutMapping(
            path = "/api/v1/trace/imports/mappings/{name}",
            consumes = {YAML, MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Void> save(
            @PathVariable String name,
            @RequestBody String yaml,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @Parameter(hidden = true) HttpServletRequest request) {
        MappingText.check(yaml, request.getLocale());
        mappings.save(name, yaml, person.name());
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "removeMapping", summary = "Removes a saved mapping")
    @DeleteMapping("/api/v1/trace/imports/mappings/{name}")
    ResponseEntity<Void> remove(@PathVariable String name) {
        mappings.named(name).ifPresent(saved -> mappings.remove(saved.id()));
        return ResponseEntity.noContent().build();
    }
}
