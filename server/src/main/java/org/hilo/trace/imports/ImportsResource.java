package org.hilo.trace.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports by HTTP: files in, progress and report out, undo. */
@RestController
@Tag(name = "imports", description = "Files brought in, as things one can look at and undo")
class ImportsResource {
    private static final int PAGE_SIZE_MAX = 200;

    private final Imports imports;
    private final Mappings mappings;

    ImportsResource(Imports imports, Mappings mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    /** A page of imports. */
    @Schema(name = "ImportPage", description = "Imports, the latest first")
    record Page(
            @Schema(description = "The imports of this page")
            List<ImportAnswer> imports,

            @Schema(description = "Pass as \"before\" for the next page; null on the last") @Nullable
            Long next) {}

    @Operation(operationId = "startImport", summary = "Brings files in", description = """
                    Takes one or several files that belong together, with a mapping for tables (as YAML or JSON, or the name
                    of a saved one); XES, OCEL and CloudEvents need none. Answers at once; read the address in Location until
                    the state is done or failed. The same files again bring nothing twice.""")
    @PostMapping(path = "/api/v1/trace/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> start(
            @Parameter(description = "The files") @RequestParam("file") List<MultipartFile> file,
            @Parameter(description = "The mapping, as YAML or JSON") @RequestParam(required = false) @Nullable
                    String mapping,
            @Parameter(description = "Name of a saved mapping") @RequestParam(required = false) @Nullable
                    String mappingName,
            @Parameter(description = "true: one refused line refuses everything") @RequestParam(defaultValue = "false")
                    boolean strict,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        String yaml = mapping(mapping, mappingName, request.getLocale());
        long id = upload(file, person);
        imports.map(id, yaml, mappingName);
        imports.start(id, strict);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/trace/imports/" + id))
                .body(answer(id, request));
    }

    private @Nullable String mapping(@Nullable String yaml, @Nullable String name, Locale language) {
        if (yaml != null && !yaml.isBlank()) {
            MappingText.check(yaml, language);
            return yaml;
        }
        return name == null || name.isBlank()
                ? null
                : mappings.named(name).map(SavedMapping::yaml).orElseThrow(() -> unknownMapping(name));
    }

    private Problem unknownMapping(String name) {
        return Problem.invalid("trace.imports.unknown_mapping", "mappingName")
                .argument("name", name)
                .allowed(mappings.all().stream().map(SavedMapping::name).toList());
    }

    private long upload(List<MultipartFile> files, SignedIn person) throws IOException {
        List<Imports.Incoming> incoming = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                incoming.add(new Imports.Incoming(FileNames.plain(file.getOriginalFilename()), file.getInputStream()));
            }
            return imports.upload(incoming, person.name());
        } finally {
            for (Imports.Incoming one : incoming) {
                one.content().close();
            }
        }
    }

    @Operation(operationId = "listImports", summary = "Lists imports, the latest first")
    @GetMapping("/api/v1/trace/imports")
    Page list(
            @Parameter(description = "Only imports before this one") @RequestParam(required = false) @Nullable
                    Long before,
            @Parameter(description = "How many, 1 to 200") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) HttpServletRequest request) {
        if (size < 1 || size > PAGE_SIZE_MAX) {
            throw Problem.invalid("trace.imports.page_size", "size")
                    .argument("size", size)
                    .argument("most", PAGE_SIZE_MAX);
        }
        List<Import> found = imports.before(before == null ? Long.MAX_VALUE : before, size);
        Long next = found.size() < size ? null : found.getLast().id();
        return new Page(
                found.stream()
                        .map(one -> ImportAnswer.of(one, request.getLocale()))
                        .toList(),
                next);
    }

    @Operation(operationId = "showImport", summary = "Shows one import: state, progress, counts, report")
    @GetMapping("/api/v1/trace/imports/{id}")
    ImportAnswer show(@PathVariable long id, @Parameter(hidden = true) HttpServletRequest request) {
        return answer(id, request);
    }

    @Operation(
            operationId = "undoImport",
            summary = "Takes away everything that an import brought",
            description = "A running import is stopped first, and is undone shortly after the answer.")
    @DeleteMapping("/api/v1/trace/imports/{id}")
    ResponseEntity<Void> undo(
            @PathVariable long id, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person) {
        imports.undo(id, person.name());
        return ResponseEntity.noContent().build();
    }

    private ImportAnswer answer(long id, HttpServletRequest request) {
        return ImportAnswer.of(imports.find(id).orElseThrow(Problem::notFound), request.getLocale());
    }
}
