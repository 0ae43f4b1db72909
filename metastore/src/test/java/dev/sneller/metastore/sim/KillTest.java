package dev.sneller.metastore.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.SystemSurroundings;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.transaction.Warehouses;
import dev.sneller.objectstore.LocalOptions;
import dev.sneller.objectstore.LocalStore;
import dev.sneller.table.ObjectId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes append to one folder and are killed at any instruction, again and again. */
class KillTest {
    /** More with {@code -Dsneller.kills=100}. */
    private static final int KILLS = Integer.getInteger("sneller.kills", 6);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatWasAcknowledgedSurvivesEveryKillOnce() throws Exception {
        ObjectId table = createTable();
        Random random = new Random(KILLS);
        for (int killed = 0; killed < KILLS; killed += 2) {
            Child first = start();
            Child second = start();
            first.awaitAnswers(1 + random.nextInt(200));
            first.kill();
            second.awaitAnswers(1 + random.nextInt(200));
            second.kill();
        }
        List<UUID> present = open().snapshot()
                .manifest(table)
                .files()
                .map(entry -> entry.file().id())
                .toList();
        assertThat(present).doesNotHaveDuplicates();
        assertThat(Set.copyOf(present)).containsAll(acknowledged);
        assertThat(acknowledged.size()).isGreaterThan(KILLS);
    }

    private Warehouse open() {
        return Warehouses.openOrCreate(
                new LocalStore(folder, LocalOptions.DEFAULT), WarehouseOptions.of(new SystemSurroundings(threads)));
    }

    private ObjectId createTable() {
        try (Transaction t = open().begin(Isolation.SNAPSHOT)) {
            ObjectId table = t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "T", Definition.EMPTY);
            t.commit(Duration.ofSeconds(30)).orThrow();
            return table;
        }
    }

    private Child start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Appender.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Child(process, process.inputReader(StandardCharsets.US_ASCII));
    }

    /** A running appender and what it says. */
    private final class Child {
        private final Process process;
        private final BufferedReader answers;

        Child(Process process, BufferedReader answers) {
            this.process = process;
            this.answers = answers;
        }

        void awaitAnswers(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                String line = answers.readLine();
                assertThat(line).as("the appender ended by itself").isNotNull();
                acknowledged.add(UUID.fromString(line));
            }
        }

        /** SIGKILL; what it managed to say before counts. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
            try {
                // A last line that was cut is no answer.
                answers.lines()
                        .filter(line -> line.length() == 36)
                        .map(UUID::fromString)
                        .forEach(acknowledged::add);
            } catch (UncheckedIOException closed) {
                assertThat(process.isAlive()).isFalse();
            }
        }
    }
}
