package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it writes; whatever it was told is true, and nothing half-written is seen. */
class LocalStoreKillTest {
    private static final int BODY_BYTES = 300_000;
    private static final int ANSWERS_BEFORE_KILL = 40;

    /** Closes a line that was written whole. */
    private static final String END = "!";

    @Test
    void answeredPutsSurviveAKillAndHalfWrittenOnesAreInvisible(@TempDir Path folder) throws Exception {
        List<String> answered = new ArrayList<>();
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(END)) {
                    answered.add(line.substring(0, line.length() - END.length()));
                }
                if (answered.size() == ANSWERS_BEFORE_KILL) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_KILL);
        try (ObjectStore store = new LocalStore(folder, LocalOptions.DEFAULT)) {
            List<String> listed = store.list("", "", Integer.MAX_VALUE).stream()
                    .map(ObjectStore.ObjectSummary::key)
                    .toList();
            assertThat(listed).containsAll(answered);
            for (String key : listed) {
                assertThat(store.read(key)).as(key).isEqualTo(body(key));
            }
        }
    }

    private static byte[] body(String key) {
        byte[] body = new byte[BODY_BYTES];
        Arrays.fill(body, (byte) key.hashCode());
        return body;
    }

    /** Puts objects for ever and says each key once the put was answered. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws Exception {
            try (ObjectStore store = new LocalStore(Path.of(args[0]), LocalOptions.DEFAULT)) {
                for (int number = 0; ; number++) {
                    String key = "log/" + number % 7 + "/" + number;
                    store.putIfAbsent(key, body(key));
                    System.out.println(key + END);
                }
            }
        }
    }
}
