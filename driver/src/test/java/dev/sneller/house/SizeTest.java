package dev.sneller.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files stay small. A ratchet: what is listed as too long may only become shorter, and leaves the list when it is short. */
class SizeTest {
    private static final int MEDIAN_LINES = 100;
    private static final int NINETIETH_LINES = 300;
    private static final int MAX_LINES = 600;

    /** Files longer than the limit, with the length they had when they were listed. */
    private static final Map<String, Integer> LISTED = Map.of();

    private final Map<String, Integer> lengths = lengths();

    @Test
    void noFileIsTooLong() {
        Map<String, Integer> tooLong = new TreeMap<>(lengths);
        tooLong.values().removeIf(lines -> lines <= MAX_LINES);
        assertThat(tooLong).as("files over %d lines: split them", MAX_LINES).isEqualTo(LISTED);
    }

    @Test
    void halfOfTheFilesAreShort() {
        assertThat(quantile(0.5)).as("median length of main files").isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void nineOfTenFilesAreOfReadableLength() {
        assertThat(quantile(0.9))
                .as("90th percentile of the lengths of main files")
                .isLessThanOrEqualTo(NINETIETH_LINES);
    }

    private int quantile(double share) {
        List<Integer> sorted = lengths.values().stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new TreeMap<>();
        for (Path file : Repository.javaFiles("src/main/java", "src/main/java21")) {
            lengths.put(Repository.ROOT.relativize(file).toString(), (int)
                    Repository.read(file).lines().count());
        }
        return lengths;
    }
}
