package dev.sneller.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of docs/ARCHITECTURE.md hold for the compiled classes, SIMD ones included. */
class LayersTest {
    private static final String ROOT = "dev.sneller.";
    /** Modules whose classes must be there: the driver's and those below; all of them when the last module runs this test again. */
    private static final List<String> BUILT = List.of(
            System.getProperty("sneller.built", "engine,metastore,driver").split(","));

    private static LayerTable table;
    private static JavaClasses classes;

    @BeforeAll
    static void readTableAndClasses() {
        table = LayerTable.parse(Repository.read("docs/ARCHITECTURE.md"));
        ImportOption isMain = location -> !location.contains("/test-classes/");
        classes = new ClassFileImporter()
                .withImportOption(isMain)
                .importPaths(Repository.classFolders())
                .that(describe("are no tests", type -> !Repository.isTestSource(sourceFile(type))));
    }

    @Test
    void classesOfEveryBuiltModuleAreRead() {
        assertThat(classes.stream()
                        .map(type -> table.rows().get(layer(type)).module())
                        .distinct())
                .containsAll(BUILT);
    }

    @Test
    void everyPackageHasARow() {
        assertThat(classes.stream().map(LayersTest::layer).distinct())
                .as("packages without a row in docs/ARCHITECTURE.md")
                .allSatisfy(layer -> assertThat(table.rows()).containsKey(layer));
    }

    @Test
    void everyRowNamesItsModule() {
        for (JavaClass type : classes) {
            String module = table.rows().get(layer(type)).module();
            assertThat(Repository.isPackageOf(module, type.getPackageName()))
                    .as("%s is in module %s", type.getName(), module)
                    .isTrue();
        }
    }

    @Test
    void packagesImportOnlyWhatTheirRowLists() {
        List<String> wrong = dependencies(to -> isOurs(to))
                .filter(d -> !table.allows(layer(d.getOriginClass()), layer(d.getTargetClass())))
                .map(LayersTest::shown)
                .distinct()
                .toList();
        assertThat(wrong).as("imports that docs/ARCHITECTURE.md does not list").isEmpty();
    }

    @Test
    void librariesComeInByTheirDoor() {
        List<String> wrong = dependencies(to -> !isOurs(to))
                .filter(d -> table.doorsOf(d.getTargetClass().getPackageName())
                        .filter(doors ->
                                doors.stream().noneMatch(door -> table.covers(door, layer(d.getOriginClass()))))
                        .isPresent())
                .map(LayersTest::shown)
                .distinct()
                .toList();
        assertThat(wrong)
                .as("libraries used outside the packages that docs/ARCHITECTURE.md names")
                .isEmpty();
    }

    @Test
    void everyPackageOpensWithItsPurpose() {
        assertThat(Repository.javaFiles("src/main/java", "src/main/java21").stream()
                        .map(Path::getParent)
                        .distinct())
                .as("packages without package-info.java")
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    private static Stream<Dependency> dependencies(Predicate<JavaClass> target) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> target.test(dependency.getTargetClass().getBaseComponentType()));
    }

    /** Where the class would be below a source root. */
    private static String sourceFile(JavaClass type) {
        String file = type.getSource().orElseThrow().getFileName().orElse("");
        return type.getPackageName().replace('.', '/') + "/" + file;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static String layer(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }

    private static String shown(Dependency dependency) {
        return layer(dependency.getOriginClass()) + " -> " + layer(dependency.getTargetClass()) + ": "
                + dependency.getOriginClass().getSimpleName() + " uses "
                + dependency.getTargetClass().getSimpleName();
    }
}
