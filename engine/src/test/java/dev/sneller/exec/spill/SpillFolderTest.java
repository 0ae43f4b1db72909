package dev.sneller.exec.spill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillFolderTest {
    @TempDir
    Path parent;

    @Test
    void enginesOfAProcessShareAFolderAndTheLastOneRemovesIt() throws IOException {
        SpillDirectory one = SpillDirectory.open(parent, Long.MAX_VALUE);
        SpillDirectory other = SpillDirectory.open(parent, Long.MAX_VALUE);
        assertThat(parent).as("nothing before the first file").isEmptyDirectory();
        SpillFile left = spill(one);
        spill(other);
        assertThat(parent.toFile().list()).hasSize(1);
        one.close();
        assertThat(left.rows()).isPositive();
        assertThat(parent.toFile().list()).hasSize(1);
        other.close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aFolderNobodyLocksIsALeftover() throws IOException {
        Path dead = Files.createDirectory(parent.resolve("sneller-spill-1-abc-def"));
        Files.createFile(dead.resolve("lock"));
        Files.writeString(dead.resolve("0.spill"), "rows");
        Files.createDirectory(parent.resolve("sneller-spill-2-abc-def"));
        Path foreign = Files.createDirectory(parent.resolve("somebody-else"));
        SpillDirectory.open(parent, Long.MAX_VALUE).close();
        assertThat(parent.toFile().listFiles()).containsExactly(foreign.toFile());
    }

    @Test
    void theFolderOfALivingProcessStaysUntilItIsKilled() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Spiller.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("spilled");
            SpillDirectory.open(parent, Long.MAX_VALUE).close();
            try (var files = Files.walk(parent)) {
                assertThat(files.filter(f -> f.toString().endsWith(".spill"))).hasSize(1);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        SpillDirectory.open(parent, Long.MAX_VALUE).close();
        assertThat(parent).isEmptyDirectory();
    }

    private static SpillFile spill(SpillDirectory directory) {
        SpillFile file = directory.newQuery().create(List.of(LogicalType.INTEGER), bytes -> {});
        Batch batch = new Batch(1);
        batch.column(0, VectorBuilder.of(LogicalType.INTEGER, List.of(Datum.ofLong(LogicalType.INTEGER, 7))));
        batch.rows(1, null);
        file.append(batch);
        file.seal();
        return file;
    }

    /** A process that spills and then waits to be killed. */
    static final class Spiller {
        private Spiller() {}

        public static void main(String[] arguments) throws IOException {
            spill(SpillDirectory.open(Path.of(arguments[0]), Long.MAX_VALUE));
            System.out.println("spilled");
            System.out.flush();
            System.in.read();
        }
    }
}
