package org.hilo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The capabilities stand in one line, imports point left, and a class does what its last word says. */
class ArchitectureTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(Application.class.getProtectionDomain().getCodeSource().getLocation());

    /** The red fixture: small classes that break one rule each. */
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

    static final List<String> LINE = ArchitectureRules.LINE;

    static Stream<ArchRule> rules() {
        return ArchitectureRules.all("org.hilo").stream();
    }

    @ParameterizedTest
    @FieldSource("LINE")
    void importsPointLeft(String capability) {
        assertThatCode(() -> ArchitectureRules.importsPointLeft("org.hilo", capability)
                        .check(PRODUCTION))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aClassDoesWhatItsLastWordSays(ArchRule rule) {
        assertThatCode(() -> rule.check(PRODUCTION)).doesNotThrowAnyException();
    }

    @Test
    void everyTopPackageStandsInTheLine() {
        assertThat(LINE).containsAll(ArchitectureRules.topPackages(PRODUCTION, "org.hilo"));
    }

    @Test
    void anImportToTheRightIsCaught() {
        assertThatThrownBy(
                        () -> ArchitectureRules.importsPointLeft("wrong", "map").check(WRONG))
                .hasMessageContaining("map may use only [platform, programme]")
                .hasMessageContaining("wrong.map.touchpoint.Touchpoints");
    }

    @Test
    void anImportToTheLeftIsNotCaught() {
        assertThatCode(() ->
                        ArchitectureRules.importsPointLeft("wrong", "trace").check(WRONG))
                .doesNotThrowAnyException();
    }

    @Test
    void aTopPackageBesideTheLineIsCaught() {
        assertThat(ArchitectureRules.topPackages(WRONG, "wrong")).contains("common");
    }

    @Test
    void aPublicStorePageOrResourceIsCaught() {
        assertThatThrownBy(() ->
                        ArchitectureRules.suffixesArePackagePrivate("wrong").check(WRONG))
                .hasMessageContaining("PromiseStore")
                .hasMessageContaining("PromisePage");
    }

    @Test
    void databaseAccessOutsideAStoreIsCaught() {
        assertThatThrownBy(() ->
                        ArchitectureRules.onlyStoresKnowTheDatabase("wrong").check(WRONG))
                .hasMessageContaining("wrong.trace.promise.Promises")
                .hasMessageNotContaining("<wrong.trace.promise.PromiseStore");
    }

    @Test
    void webOutsideAPageOrResourceIsCaught() {
        assertThatThrownBy(() -> ArchitectureRules.onlyPagesAndResourcesKnowTheWeb("wrong")
                        .check(WRONG))
                .hasMessageContaining("wrong.trace.promise.Promises")
                .hasMessageNotContaining("<wrong.trace.promise.PromisePage");
    }

    @Test
    void aDoorThatAsksAPageIsCaught() {
        assertThatThrownBy(() ->
                        ArchitectureRules.nobodyAsksPagesOrResources("wrong").check(WRONG))
                .hasMessageContaining("wrong.trace.promise.Promises");
    }
}
