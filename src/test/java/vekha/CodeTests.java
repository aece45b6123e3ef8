package vekha;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Autowired;

/** How code reads here, as far as a machine can tell. */
@AnalyzeClasses(packages = "vekha", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeTests {

    @ArchTest
    static final ArchRule timeIsHandedIn = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("tests set the clock, and «today» is a day in the territory's zone");

    @ArchTest
    static final ArchRule friendsAreNamedInTheConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class).because("a constructor shows how many there are");

    @ArchTest
    static final ArchRule deadlineIsPlainJava = noClasses()
            .that()
            .resideInAPackage("vekha.deadline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..")
            .because("the language of deadlines knows no framework and no database");

    @ArchTest
    static final ArchRule onlyReadersKnowFileFormats = noClasses()
            .that()
            .resideOutsideOfPackages("vekha.intake.reading..", "vekha.paper..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..")
            .because("what a wording means does not depend on the program it was typed in");
}
