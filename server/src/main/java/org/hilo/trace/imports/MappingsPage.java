package org.hilo.trace.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saved mappings as pages: read, change, download, remove. */
@Controller
class MappingsPage {
    private final Mappings mappings;

    MappingsPage(Mappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping("/trace/imports/mappings/new")
    Html create() {
        return Html.of("trace/imports/mapping", new MappingView(0, "", "", List.of()));
    }

    @GetMapping("/trace/imports/mappings/{id}")
    Html show(@PathVariable long id) {
        SavedMapping saved = mappings.find(id).orElseThrow(Problem::notFound);
        return Html.of("trace/imports/mapping", new MappingView(id, saved.name(), saved.yaml(), List.of()));
    }

    @PostMapping("/trace/imports/mappings")
    Object save(
            @RequestParam(defaultValue = "0") long id,
            @RequestParam String name,
            @RequestParam String yaml,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Mapping.parse(yaml);
        } catch (MappingException e) {
            return Html.of("trace/imports/mapping", new MappingView(id, name, yaml, e.faults()))
                    .withStatus(422);
        }
        mappings.save(name, yaml, person.name());
        Notice.leave(request, response, "trace.imports.mapping.saved");
        return ImportsPage.seeOther("/trace/imports");
    }

    @PostMapping("/trace/imports/mappings/{id}/remove")
    ResponseEntity<Void> remove(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        mappings.remove(id);
        Notice.leave(request, response, "trace.imports.mapping.removed");
        return ImportsPage.seeOther("/trace/imports");
    }

    @GetMapping("/trace/imports/mappings/{id}/download")
    ResponseEntity<byte[]> download(@PathVariable long id) {
        SavedMapping saved = mappings.find(id).orElseThrow(Problem::notFound);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(saved.name() + ".yaml", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=utf-8")
                .body(saved.yaml().getBytes(StandardCharsets.UTF_8));
    }
}
