package org.hilo.trace.design;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.problem.ProblemTexts;
import org.hilo.platform.security.SignedIn;
import org.hilo.trace.level.ShownLevel;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Designs for programs, so that they can be kept in git and carried from one server to the next. */
@RestController
@RequestMapping("/api/v1/trace/designs")
@Tag(name = "trace")
class DesignsResource {
    private final Designs designs;
    private final Selections selections;
    private final ProblemTexts texts;

    DesignsResource(Designs designs, Selections selections, ProblemTexts texts) {
        this.designs = designs;
        this.selections = selections;
        this.texts = texts;
    }

    @Schema(name = "Design", description = "A journey as it was designed")
    record DesignAnswer(
            @Schema(description = "what addresses call it") String name,

            @Schema(description = "whose journeys are held against it")
            String lens,

            @Schema(description = "the level whose nodes its activities are")
            String level,

            @Schema(description = "in the language of designs")
            String text,

            @Schema(description = "1 at first, one more with each change")
            int version,

            @Schema(description = "who changed it last") String changedBy,
            Instant changedAt) {}

    @Schema(name = "DesignBody", description = "A design to be kept")
    record DesignBody(
            @Schema(description = "usually the first object that customers own") @Nullable
            String lens,

            @Schema(description = "activity unless said otherwise") @Nullable
            String level,

            @Schema(description = "in the language of designs") @Nullable
            String text) {}

    @Operation(operationId = "listDesigns", summary = "Lists the designed journeys, by name")
    @GetMapping
    List<DesignAnswer> list() {
        return designs.all().stream().map(DesignsResource::answer).toList();
    }

    @Operation(operationId = "showDesign", summary = "Shows a designed journey")
    @GetMapping("/{name}")
    DesignAnswer show(@PathVariable String name) {
        return designs.findNamed(name).map(DesignsResource::answer).orElseThrow(Problem::notFound);
    }

    @Operation(
            operationId = "saveDesign",
            summary = "Keeps a designed journey under a name; one of the same name is replaced")
    @PutMapping("/{name}")
    ResponseEntity<Void> save(
            @PathVariable String name,
            @RequestBody DesignBody body,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @Parameter(hidden = true) HttpServletRequest request) {
        DesignDraft draft = new DesignDraft(
                name,
                Objects.requireNonNullElseGet(body.lens(), selections::workLens),
                Objects.requireNonNullElse(body.level(), ShownLevel.ACTIVITY),
                Objects.requireNonNullElse(body.text(), ""));
        NamedDesign known = designs.findNamed(draft.name()).orElse(null);
        check(designs.faults(draft, known == null ? null : known.id()), request);
        if (known == null) {
            designs.add(draft, person.name());
        } else if (!designs.change(known.id(), known.version(), draft, person.name())) {
            throw Problem.of(409, "trace.design.changed_meanwhile").argument("person", known.changedBy());
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "removeDesign", summary = "Removes a designed journey")
    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(@PathVariable String name) {
        designs.findNamed(name).ifPresent(design -> designs.remove(design.id()));
        return ResponseEntity.noContent().build();
    }

    /** All faults are told at once. */
    private void check(List<Problem> faults, HttpServletRequest request) {
        if (faults.size() == 1) {
            throw faults.getFirst();
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(
                            "trace.design.faults",
                            Objects.requireNonNull(faults.getFirst().field()))
                    .argument(
                            "faults",
                            faults.stream().map(f -> texts.title(f, request)).collect(Collectors.joining(" ")));
        }
    }

    private static DesignAnswer answer(NamedDesign design) {
        return new DesignAnswer(
                design.name(),
                design.lens(),
                design.level(),
                design.text(),
                design.version(),
                design.changedBy(),
                design.changedAt());
    }
}
