package dev.sneller.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
    @Test
    void documentsAreTheSameAtEveryRun(@TempDir Path one, @TempDir Path two) throws IOException {
        DemoFiles.write(one);
        DemoFiles.write(two);
        for (String file : files(one)) {
            assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    @Test
    void linesAreDocumentsAndEventsAreInOrderOfTime(@TempDir Path folder) throws IOException {
        DemoFiles.write(folder);
        ObjectMapper json = new ObjectMapper();
        long last = 0;
        int events = 0;
        int wrong = 0;
        for (String file : files(folder)) {
            for (String line : lines(folder.resolve(file))) {
                JsonNode document = json.readTree(line);
                if (file.startsWith("events")) {
                    wrong += document.get("time_us").asLong() > last ? 0 : 1;
                    last = document.get("time_us").asLong();
                    events++;
                } else {
                    wrong += document.get("rollouts").isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(wrong).isZero();
        assertThat(events).isEqualTo(DemoFiles.EVENTS);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return new ArrayList<>(in.lines().toList());
        }
    }
}
