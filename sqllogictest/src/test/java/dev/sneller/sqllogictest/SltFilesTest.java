package dev.sneller.sqllogictest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of {@code src/test/slt}, each on an empty warehouse of its own. */
class SltFilesTest {
    private static final Path ROOT = Path.of("src/test/slt");

    @TestFactory
    Stream<DynamicTest> everyRecordAnswersAsWritten() throws IOException {
        return files().stream()
                .map(path -> DynamicTest.dynamicTest(ROOT.relativize(path).toString(), () -> {
                    try (Connection connection = DriverManager.getConnection("jdbc:sneller:mem:" + path)) {
                        assertThat(new SltRunner(connection).run(SltFile.read(path)))
                                .isEmpty();
                    }
                }));
    }

    @Test
    void recordsCoverManyAreas() throws IOException {
        int records = 0;
        for (Path path : files()) {
            records += SltFile.read(path).records().size();
        }
        long areas = files().stream().map(Path::getParent).distinct().count();
        assertThat(records).isGreaterThanOrEqualTo(300);
        assertThat(areas).isGreaterThanOrEqualTo(12);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return new ArrayList<>(paths.filter(path -> path.toString().endsWith(".slt"))
                    .sorted()
                    .toList());
        }
    }
}
