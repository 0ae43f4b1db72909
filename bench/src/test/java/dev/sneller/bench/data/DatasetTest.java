package dev.sneller.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.bench.data.Dataset.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetTest {
    private static final int DOCUMENTS = 500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aSeedIsTheSameBytesAgain(Shape shape) throws Exception {
        Path first = new Dataset(shape, 3, DOCUMENTS).file(folder.resolve("a"));
        Path second = new Dataset(shape, 3, DOCUMENTS).file(folder.resolve("b"));
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void anotherSeedIsOtherDocuments(Shape shape) throws Exception {
        Path first = new Dataset(shape, 3, DOCUMENTS).file(folder);
        Path second = new Dataset(shape, 4, DOCUMENTS).file(folder);
        assertThat(Files.mismatch(first, second)).isNotNegative();
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyDocumentIsALine(Shape shape) throws Exception {
        assertThat(Files.readAllLines(new Dataset(shape, 3, DOCUMENTS).file(folder)))
                .hasSize(DOCUMENTS)
                .allMatch(line -> line.startsWith("{\"") && line.endsWith("}"));
    }
}
