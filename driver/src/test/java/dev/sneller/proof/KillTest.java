package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes insert into one folder and are killed again and again, most of them at the moment a data file appears: what was
 * acknowledged is there, and beside it at most the one insert that a killed process was about to acknowledge.
 */
class KillTest {
    private static final int KILLS = Sizes.of(4, 110);
    /** Few kills may all miss the commit: only many of them have to hit it. */
    private static final int KILLS_IN_COMMIT = Sizes.of(0, 30);

    private static final int ENDLESS = 1_000_000;
    private static final long SEED = 20_261_121;

    private final List<Child> writers = new ArrayList<>();
    private final Map<String, Integer> acknowledged = new HashMap<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        writers.forEach(Child::close);
    }

    @Test
    void acknowledgedRowsSurviveAndNothingElseAppears() throws Exception {
        Random random = new Random(SEED);
        Path warehouse = folder.resolve("warehouse");
        Sql.open(warehouse).close();
        try (NewDataFiles arrivals = new NewDataFiles(warehouse)) {
            writers.add(start(0));
            writers.add(start(1));
            for (int killed = 0; killed < KILLS; killed++) {
                int victim = random.nextInt(2);
                writers.get(victim).await(2 + random.nextInt(4));
                if (random.nextInt(4) > 0) {
                    arrivals.awaitNext();
                }
                kill(victim);
                writers.set(victim, start(killed + 2));
            }
        }
        kill(0);
        kill(1);
        int unacknowledged = checkRows(warehouse);
        int orphans = orphans(warehouse);
        System.out.printf(
                "%d kills with two writers at work, %d acknowledged rows, %d durable but not acknowledged, %d data files not committed%n",
                acknowledged.size(),
                acknowledged.values().stream().mapToInt(n -> n).sum(),
                unacknowledged,
                orphans);
        assertThat(unacknowledged + orphans)
                .as("kills between data file and acknowledgement, seed " + SEED)
                .isGreaterThanOrEqualTo(KILLS_IN_COMMIT);
    }

    private Child start(int number) throws Exception {
        Child child = Child.start(Sql.url(folder.resolve("warehouse")), "w" + number, ENDLESS, Map.of());
        child.await(WriterProcess.READY);
        child.order();
        return child;
    }

    private void kill(int index) throws InterruptedException {
        Child child = writers.get(index);
        child.kill();
        // Its first line was that it is ready.
        acknowledged.put(child.name(), child.said().size() - 1);
    }

    /** How many rows are there without an acknowledgement. */
    private int checkRows(Path warehouse) throws Exception {
        try (Connection connection = Sql.open(warehouse)) {
            List<List<String>> rows = Sql.rows(connection, "SELECT id, n FROM w");
            Set<List<String>> left = new HashSet<>(rows);
            assertThat(left).as("rows that are there twice").hasSameSizeAs(rows);
            int unacknowledged = 0;
            for (Map.Entry<String, Integer> writer : acknowledged.entrySet()) {
                List<List<String>> told = IntStream.range(0, writer.getValue())
                        .mapToObj(n -> row(writer.getKey(), n))
                        .toList();
                assertThat(left).as("rows of " + writer).containsAll(told);
                told.forEach(left::remove);
                unacknowledged += left.remove(row(writer.getKey(), writer.getValue())) ? 1 : 0;
            }
            assertThat(left).as("rows that nobody was about to write").isEmpty();
            return unacknowledged;
        }
    }

    private static List<String> row(String writer, int n) {
        return List.of(WriterProcess.row(writer, n), Integer.toString(n));
    }

    /** Data files that no commit names: of inserts that were killed between the two. */
    private static int orphans(Path warehouse) throws IOException {
        return NewDataFiles.count(warehouse) - CommittedFiles.count(warehouse);
    }
}
