package io.marketgate.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "org.hibernate..",
        "org.eclipse.microprofile..",
        "com.github.benmanes..",
        "io.micrometer..",
        "org.flywaydb.."
    };
    /** Packages of the core that have sub-packages with rules of their own. */
    private static final String DIVIDED = "io.marketgate.pack.. io.marketgate.catalogue.postgres..";

    /** Each line is a sub-package and those of the others that it may use. */
    private static final String SUBPACKAGES = """
            pack,
            pack.file, pack
            pack.texts, pack pack.file
            pack.checks, pack pack.file
            pack.reading, pack pack.file pack.texts pack.checks
            pack.writing,
            catalogue.postgres.payload,
            catalogue.postgres.change,
            catalogue.postgres.law, catalogue.postgres.payload catalogue.postgres.change
            catalogue.postgres.kind, catalogue.postgres.payload catalogue.postgres.change catalogue.postgres.law
            catalogue.postgres.reading, catalogue.postgres.payload catalogue.postgres.change
            catalogue.postgres.trail, catalogue.postgres.payload catalogue.postgres.kind
            catalogue.postgres, catalogue.postgres.change catalogue.postgres.law catalogue.postgres.kind catalogue.postgres.trail
            """;

    private static JavaClasses production;

    @BeforeAll
    static void readClasses() {
        production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                // The modules' shared test classes are not part of production.
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.marketgate");
    }

    private static DescribedPredicate<JavaClass> in(String packages) {
        return resideInAnyPackage(packages.split(" "));
    }

    private static void holds(ArchRule rule) {
        rule.check(production);
    }

    @Test
    void readsEveryModule() {
        assertThat(List.of("decision", "catalogue", "problem", "identity", "admin", "checkout", "application"))
                .allSatisfy(feature -> assertThat(production.that(resideInAPackage("io.marketgate." + feature + "..")))
                        .as(feature)
                        .isNotEmpty());
    }

    /** Dependencies inside the core: each line is a package and those of ours that it may use. */
    @ParameterizedTest
    @CsvSource({
        "market,",
        "substance,",
        "product, market",
        "evidence, market product",
        "merchant, market product evidence",
        "workitem, merchant",
        "ledger, merchant rule decision",
        "seal, merchant",
        "securityevent, merchant seal",
        "search, market product merchant rule decision explanation journal seal",
        "rule, market product evidence merchant substance",
        "decision, market product evidence merchant rule",
        "judgement, market product evidence merchant rule decision substance",
        "residual, market product evidence merchant rule decision judgement",
        "pack, market product evidence merchant rule substance",
        "explanation, market product evidence merchant rule decision pack",
        "classification, market product rule decision judgement pack explanation",
        "access, merchant problem",
        "wire,",
        "persistence,",
        "exchange,",
        "connection, problem",
        "problem, merchant persistence exchange",
        "idempotency, merchant product persistence problem"
    })
    void arrowsInTheCoreRunOneWay(String feature, String seen) {
        StringBuilder allowed = new StringBuilder("io.marketgate." + feature + "..");
        if (seen != null) {
            for (String other : seen.split(" ")) {
                allowed.append(" io.marketgate.").append(other).append("..");
            }
        }
        holds(noClasses()
                .that(in("io.marketgate." + feature + ".."))
                .should()
                .dependOnClassesThat(in("io.marketgate..").and(DescribedPredicate.not(in(allowed.toString())))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SUBPACKAGES)
    void internalPackagesDependInOneDirection(String name, String seen) {
        StringBuilder allowed = new StringBuilder("io.marketgate." + name);
        if (seen != null) {
            for (String other : seen.split(" ")) {
                allowed.append(" io.marketgate.").append(other);
            }
        }
        holds(noClasses()
                .that(in("io.marketgate." + name))
                .should()
                .dependOnClassesThat(in(DIVIDED).and(DescribedPredicate.not(in(allowed.toString())))));
    }

    /** Types that are public for sibling packages only. */
    @Test
    void closesInternalPackagesToTheOthers() {
        holds(noClasses()
                .that(DescribedPredicate.not(in("io.marketgate.pack..")))
                .should()
                .dependOnClassesThat(in("io.marketgate.pack.file io.marketgate.pack.texts")));
        holds(noClasses()
                .that(DescribedPredicate.not(in("io.marketgate.catalogue.postgres.. io.marketgate.catalogue.wiring")))
                .should()
                .dependOnClassesThat(in("io.marketgate.catalogue.postgres..")));
    }

    @Test
    void listsEveryInternalPackage() {
        assertThat(production.that(in(DIVIDED)).stream()
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet()))
                .isEqualTo(SUBPACKAGES
                        .lines()
                        .map(line -> "io.marketgate." + line.substring(0, line.indexOf(',')))
                        .collect(Collectors.toSet()));
    }

    @Test
    void onlyCatalogueAndJournalSeeAFrameworkInTheCore() {
        String plain =
                "io.marketgate.market.. io.marketgate.substance.. io.marketgate.product.. io.marketgate.evidence.. io.marketgate.merchant.. "
                        + "io.marketgate.rule.. io.marketgate.decision.. io.marketgate.judgement.. io.marketgate.residual.. io.marketgate.pack.. io.marketgate.explanation.. io.marketgate.classification.. "
                        + "io.marketgate.catalogue io.marketgate.journal io.marketgate.ledger io.marketgate.workitem io.marketgate.seal io.marketgate.seal.archive io.marketgate.seal.catalogue io.marketgate.securityevent io.marketgate.search";

        holds(noClasses().that(in(plain)).should().dependOnClassesThat(resideInAnyPackage(FRAMEWORKS)));
    }

    @Test
    void theDecisionKnowsNothingOfTextsAndFiles() {
        holds(noClasses()
                .that(
                        in(
                                "io.marketgate.decision.. io.marketgate.judgement.. io.marketgate.residual.. io.marketgate.rule.."))
                .should()
                .dependOnClassesThat(in("com.fasterxml.. java.io.. java.nio.. java.sql.. java.net.http..")));
    }

    @Test
    void modulesDoNotSeeEachOtherButDownwards() {
        String engine =
                "io.marketgate.market.. io.marketgate.substance.. io.marketgate.product.. io.marketgate.evidence.. io.marketgate.merchant.. "
                        + "io.marketgate.rule.. io.marketgate.decision.. io.marketgate.judgement.. io.marketgate.residual.. io.marketgate.pack.. io.marketgate.explanation.. io.marketgate.classification..";
        String store =
                "io.marketgate.catalogue.. io.marketgate.journal.. io.marketgate.ledger.. io.marketgate.workitem.. io.marketgate.seal.. io.marketgate.securityevent.. io.marketgate.search..";
        String http =
                "io.marketgate.access.. io.marketgate.connection.. io.marketgate.exchange.. io.marketgate.problem.. io.marketgate.wire.. io.marketgate.idempotency.. "
                        + "io.marketgate.persistence..";
        String identity = "io.marketgate.identity..";
        String admin = "io.marketgate.admin..";
        String checkout =
                "io.marketgate.checkout.. io.marketgate.adapter.. io.marketgate.application.. io.marketgate.authentication..";

        holds(noClasses()
                .that(in(engine + " " + store))
                .should()
                .dependOnClassesThat(in(http + " " + identity + " " + admin + " " + checkout)));
        holds(noClasses().that(in(engine)).should().dependOnClassesThat(in(store)));
        holds(noClasses()
                .that(in(http))
                .should()
                .dependOnClassesThat(in(store + " " + identity + " " + admin + " " + checkout)));
        holds(noClasses().that(in(identity)).should().dependOnClassesThat(in(admin + " " + checkout)));
        holds(noClasses().that(in(admin)).should().dependOnClassesThat(in(checkout)));
        holds(noClasses().that(in(checkout)).should().dependOnClassesThat(in(admin)));
    }

    /** Only the wiring creates the engine, and the assistant asks it what products are; every other package sees its contract. */
    @Test
    void onlyTheApplicationsWiringSeesHowADecisionIsMade() {
        holds(noClasses()
                .that(DescribedPredicate.not(
                        in("io.marketgate.judgement.. io.marketgate.residual.. io.marketgate.classification.. "
                                + "io.marketgate.catalogue.wiring.. io.marketgate.catalogue.live..")))
                .should()
                .dependOnClassesThat(in("io.marketgate.judgement.. io.marketgate.residual..")));
    }

    /** Only the engine creates a verdict that permits a sale. */
    @Test
    void onlyTheEngineMakesDecisions() {
        for (Class<?> made :
                List.of(Decision.class, LineDecision.class, Verdict.SellLocal.class, Verdict.Redirect.class)) {
            holds(noClasses()
                    .that(DescribedPredicate.not(in("io.marketgate.decision.. io.marketgate.judgement..")))
                    .should(ArchConditions.callConstructorWhere(target(owner(type(made))))));
        }
    }

    @Test
    void noAdapterKnowsAnother() {
        holds(slices().matching("io.marketgate.adapter.(*)..")
                .should()
                .notDependOnEachOther()
                // The two agent protocols share one proxy.
                .ignoreDependency(
                        in("io.marketgate.adapter.acp.. io.marketgate.adapter.ucp.."),
                        in("io.marketgate.adapter.proxy..")));
    }

    @Test
    void knowsEveryPackage() {
        Set<String> known = Set.of(
                "market",
                "substance",
                "product",
                "evidence",
                "merchant",
                "rule",
                "decision",
                "judgement",
                "residual",
                "pack",
                "explanation",
                "classification",
                "catalogue",
                "journal",
                "ledger",
                "workitem",
                "seal",
                "securityevent",
                "search",
                "identity",
                "access",
                "connection",
                "exchange",
                "problem",
                "wire",
                "idempotency",
                "persistence",
                "admin",
                "checkout",
                "adapter",
                "application",
                "authentication");

        assertThat(production.stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .collect(Collectors.toSet()))
                .isEqualTo(known);
    }

    /** Each package is a slice, sub-packages too, so that no cycle of types spans two packages. */
    @Test
    void packagesFormNoCycles() {
        holds(slices().matching("io.marketgate.(**)").should().beFreeOfCycles());
    }

    @Test
    void readsNoClock() {
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class)) {
            holds(noClasses().that(in("io.marketgate..")).should().callMethod(time, "now"));
        }
        holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
        holds(noClasses().should().dependOnClassesThat().areAssignableTo(Date.class));
        holds(noClasses().should().callMethod(Thread.class, "sleep", long.class));
    }

    @Test
    void usesNoVagueNames() {
        holds(classes()
                .that(in("io.marketgate.."))
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto"));
    }
}
