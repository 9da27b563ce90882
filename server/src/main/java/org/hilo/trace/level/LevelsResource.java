package org.hilo.trace.level;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.problem.ProblemTexts;
import org.hilo.platform.security.SignedIn;
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

/** Levels for programs, so that they can be kept in git and carried from one server to the next. */
@RestController
@RequestMapping("/api/v1/trace/levels")
@Tag(name = "trace")
class LevelsResource {
    private final Levels levels;
    private final ProblemTexts texts;

    LevelsResource(Levels levels, ProblemTexts texts) {
        this.levels = levels;
        this.texts = texts;
    }

    @Schema(name = "Level", description = "Activities put together for the flow map")
    record LevelAnswer(
            @Schema(description = "what addresses call it") String name,

            @Schema(
                    description = "what becomes of activities without a node",
                    allowableValues = {"kept", "left_out"})
            String rest,

            @Schema(description = "node of each activity") Map<String, String> nodes,

            @Schema(description = "who changed it last") String changedBy,
            Instant changedAt) {}

    @Schema(name = "LevelBody", description = "A level to be kept")
    record LevelBody(
            @Schema(
                    description = "what becomes of activities without a node; kept unless said otherwise",
                    allowableValues = {"kept", "left_out"})
            @Nullable
            String rest,

            @Schema(description = "node of each activity") @Nullable
            Map<String, @Nullable String> nodes) {}

    @Operation(operationId = "listLevels", summary = "Lists the levels that people defined, by name")
    @GetMapping
    List<LevelAnswer> list() {
        return levels.all().stream().map(LevelsResource::answer).toList();
    }

    @Operation(operationId = "showLevel", summary = "Shows a level")
    @GetMapping("/{name}")
    LevelAnswer show(@PathVariable String name) {
        return levels.findNamed(name).map(LevelsResource::answer).orElseThrow(Problem::notFound);
    }

    @Operation(operationId = "saveLevel", summary = "Keeps a level under a name; one of the same name is replaced")
    @PutMapping("/{name}")
    ResponseEntity<Void> save(
            @PathVariable String name,
            @RequestBody LevelBody body,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn person,
            @Parameter(hidden = true) HttpServletRequest request) {
        String rest = Objects.requireNonNullElse(body.rest(), "kept");
        if (!List.of("kept", "left_out").contains(rest)) {
            throw Problem.invalid("trace.level.rest", "rest")
                    .argument("value", rest)
                    .allowed(List.of("kept", "left_out"));
        }
        LevelDraft draft = new LevelDraft(name, nodes(body), LevelForm.rest(rest));
        Optional<NamedLevel> known = levels.findNamed(draft.name());
        Long own = known.map(NamedLevel::id).orElse(null);
        check(levels.faults(draft, own), request);
        if (own == null) {
            levels.add(draft, person.name());
        } else {
            levels.change(own, draft, person.name());
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "removeLevel", summary = "Removes a level")
    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(@PathVariable String name) {
        levels.findNamed(name).ifPresent(level -> levels.remove(level.id()));
        return ResponseEntity.noContent().build();
    }

    /** JSON can say null, which is no node. */
    private static Map<String, String> nodes(LevelBody body) {
        Map<String, String> nodes = new TreeMap<>();
        Objects.requireNonNullElse(body.nodes(), Map.<String, @Nullable String>of())
                .forEach((activity, node) -> nodes.put(activity, node == null ? "" : node));
        return nodes;
    }

    /** All faults are told at once. */
    private void check(List<Problem> faults, HttpServletRequest request) {
        if (faults.size() == 1) {
            throw faults.getFirst();
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(
                            "trace.level.faults",
                            Objects.requireNonNull(faults.getFirst().field()))
                    .argument(
                            "faults",
                            faults.stream().map(f -> texts.title(f, request)).collect(Collectors.joining(" ")));
        }
    }

    private static LevelAnswer answer(NamedLevel level) {
        return new LevelAnswer(
                level.name(),
                LevelForm.word(level.rest()),
                new TreeMap<>(level.nodes()),
                level.changedBy(),
                level.changedAt());
    }
}
