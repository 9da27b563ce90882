package org.hilo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of ARCHITECTURE.md as tests, one sentence each; the root package is free, so that they can be tried on wrong code. */
final class ArchitectureRules {

    static final List<String> LINE = List.of(
            "platform", "programme", "map", "listen", "trace", "analyse", "distribute", "act", "control", "home");

    private static final String[] DATABASE = {
        "java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc..", "org.flywaydb.."
    };

    private static final String[] WEB = {
        "org.springframework.web..", "org.springframework.ui..", "org.springframework.http..", "jakarta.servlet.."
    };

    private ArchitectureRules() {}

    static List<ArchRule> all(String root) {
        return List.of(
                suffixesArePackagePrivate(root),
                onlyStoresKnowTheDatabase(root),
                onlyPagesAndResourcesKnowTheWeb(root),
                nobodyAsksPagesOrResources(root));
    }

    static ArchRule importsPointLeft(String root, String capability) {
        int place = LINE.indexOf(capability);
        String[] right = LINE.stream()
                .skip(place + 1L)
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + capability + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(right)
                .as("imports point left")
                .because(capability + " may use only " + LINE.subList(0, place))
                .allowEmptyShould(true);
    }

    /** The packages directly under the root, whether they stand in the line or not. */
    static Set<String> topPackages(JavaClasses classes, String root) {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : classes) {
            String name = type.getPackageName();
            if (name.startsWith(root + ".")) {
                names.add(name.substring(root.length() + 1).split("\\.")[0]);
            }
        }
        return names;
    }

    static ArchRule suffixesArePackagePrivate(String root) {
        return classes()
                .that(areIn(root))
                .and(endWith("Store", "Page", "Resource"))
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .as("stores, pages and resources are package-private")
                .because("Java itself hides them from other features")
                .allowEmptyShould(true);
    }

    /** The platform makes the connection pool, the migrations and the outbox, so it knows the database by itself. */
    static ArchRule onlyStoresKnowTheDatabase(String root) {
        return noClasses()
                .that(areIn(root))
                .and(DescribedPredicate.not(resideInAPackage(root + ".platform..")))
                .and(DescribedPredicate.not(endWith("Store")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DATABASE)
                .as("only stores know the database")
                .because("whoever looks for SQL looks into files that end with Store")
                .allowEmptyShould(true);
    }

    /** The platform makes the shell, the security filters and the error pages, so it knows the web by itself. */
    static ArchRule onlyPagesAndResourcesKnowTheWeb(String root) {
        return noClasses()
                .that(areIn(root))
                .and(DescribedPredicate.not(resideInAPackage(root + ".platform..")))
                .and(DescribedPredicate.not(endWith("Page", "Resource")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB)
                .as("only pages and resources know the web")
                .because("rules and use cases are the same for a page, the API and the command line")
                .allowEmptyShould(true);
    }

    static ArchRule nobodyAsksPagesOrResources(String root) {
        return noClasses()
                .that(areIn(root))
                .and(DescribedPredicate.not(endWith("Page", "Resource")))
                .should()
                .dependOnClassesThat(endWith("Page", "Resource").and(areIn(root)))
                .as("nobody asks a page or a resource")
                .because("they are the edge: they ask the door")
                .allowEmptyShould(true);
    }

    /** By the outermost class, so that a record or lambda inside a store counts as the store. */
    private static DescribedPredicate<JavaClass> endWith(String... words) {
        return DescribedPredicate.describe("end with " + String.join(" or ", words), type -> {
            String outermost = outermost(type).getSimpleName();
            return List.of(words).stream().anyMatch(outermost::endsWith);
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> areIn(String root) {
        return resideInAPackage(root + "..");
    }
}
