package dev.sneller.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSourceTest {
    @TempDir
    private Path path;

    private JsonFolder folder;

    @BeforeEach
    void open() {
        folder = new JsonFolder(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.ndjson", "x.ndjson.gz", "x.ndjson.zst"})
    void everyDocumentIsReadOnceByAnyNumberOfThreads(String name) throws Exception {
        long seed = 42;
        Random random = new Random(seed);
        int documents = 20_000;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < documents; i++) {
            int padding = i % 1000 == 0 ? random.nextInt(400_000) : random.nextInt(300);
            text.append("{\"id\":").append(i).append(",\"pad\":\"").append("é{\\\"}".repeat(padding / 5));
            text.append("\"}").append(i % 7 == 0 ? "\r\n" : "\n").append(i % 11 == 0 ? "  \n" : "");
        }
        folder.write(name, text.toString());
        List<Long> all = LongStream.range(0, documents).boxed().toList();
        assertThat(folder.ids(name, JsonOptions.DEFAULT)).as("seed %d", seed).isEqualTo(all);
        for (int threads : new int[] {2, 3}) {
            try (JsonSource source = folder.source(name, JsonOptions.DEFAULT)) {
                assertThat(JsonFolder.drain(source, threads)).isEqualTo(all);
                assertThat(source.reports()).singleElement().satisfies(report -> {
                    assertThat(report.loaded()).isEqualTo(documents);
                    assertThat(report.errors()).isZero();
                });
            }
        }
    }

    @Test
    void linesThatEndWhereRangesEndBelongToOneReader() throws Exception {
        int range = 1 << 20;
        for (int shift = -2; shift <= 2; shift++) {
            String first = "{\"id\":0,\"pad\":\"" + "x".repeat(range + shift - 18) + "\"}\n";
            assertThat(first).hasSize(range + shift);
            folder.write("edge.ndjson", first + "{\"id\":1}\n{\"id\":2}");
            assertThat(folder.ids("edge.ndjson", JsonOptions.DEFAULT))
                    .as("shift %d", shift)
                    .containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void manyFilesAreOneSource() throws Exception {
        for (int i = 0; i < 9; i++) {
            folder.write(
                    "f" + i + (i % 3 == 0 ? ".ndjson" : i % 3 == 1 ? ".ndjson.gz" : ".ndjson.zst"),
                    "{\"id\":" + i + "}");
        }
        folder.write("f9.ndjson", "");
        try (JsonSource source = folder.source("*.ndjson*", JsonOptions.DEFAULT)) {
            assertThat(JsonFolder.drain(source, 2)).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(source.reports()).hasSize(10);
        }
    }

    @Test
    void marksBlankLinesAndCarriageReturnsAreNoDocuments() throws Exception {
        folder.write("x.ndjson", "\uFEFF\n\r\n {\"id\":1} \r\n\n\t\n{\"id\":2}");
        assertThat(folder.ids("x.ndjson", JsonOptions.DEFAULT)).containsExactly(1L, 2L);
        folder.write("empty.ndjson", "\uFEFF");
        assertThat(folder.ids("empty.ndjson", JsonOptions.DEFAULT)).isEmpty();
    }

    @Test
    void membersAndFramesFollowEachOther() throws Exception {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(JsonFolder.gzip("{\"id\":1}\n{\"i".getBytes(StandardCharsets.UTF_8)));
        members.write(JsonFolder.gzip("d\":2}\n".getBytes(StandardCharsets.UTF_8)));
        Files.write(path.resolve("two.gz"), members.toByteArray());
        assertThat(folder.ids("two.gz", JsonOptions.DEFAULT)).containsExactly(1L, 2L);
        Files.write(path.resolve("noname"), members.toByteArray());
        assertThat(folder.ids("noname", JsonOptions.DEFAULT)).containsExactly(1L, 2L);
    }

    @Test
    void damagedArchivesAreNamed() throws Exception {
        byte[] whole = JsonFolder.gzip("{\"id\":1}\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        Files.write(path.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(path.resolve("plain.gz"), "{\"id\":1}\n".getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("cut.gz", "plain.gz")) {
            assertThatThrownBy(() -> folder.ids(name, JsonOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNREADABLE))
                    .hasMessageContaining(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.json", "x.json.gz"})
    void documentsMaySpanLines(String name) throws Exception {
        folder.write(name, "{\n  \"id\": 1,\n  \"s\": \"} ] \\\" {\"\n}\n{\n  \"id\": 2\n}");
        assertThat(folder.ids(name, JsonOptions.DEFAULT)).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1},{\"id\":2}]",
                "[ {\"id\":1}, {\"id\":2} ]\n",
                "[\n{\"id\":1},\n{\"id\":2}\n]\n",
                "[\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 2\n  }\n]",
                "\uFEFF[\n{\"id\":1}\n,{\"id\":2}]"
            })
    void anArrayAroundTheFileIsAListOfDocuments(String text) throws Exception {
        folder.write("x.json", text);
        try (JsonSource source = folder.source("x.json", JsonOptions.DEFAULT)) {
            assertThat(JsonFolder.drain(source)).containsExactly(1L, 2L);
            assertThat(source.reports().get(0).loaded()).isEqualTo(2);
        }
        JsonOptions keep = JsonOptions.DEFAULT.withOuterArray(OuterArray.KEEP);
        try (JsonSource source = folder.source("x.json", keep)) {
            assertThat(JsonFolder.drain(source)).containsExactly(1L, 2L);
            assertThat(source.reports().get(0).loaded()).isEqualTo(1);
        }
    }

    @Test
    void arraysOnLinesAreDocuments() throws Exception {
        folder.write("x.ndjson", "[{\"id\":1}]\n[{\"id\":2},{\"id\":3}]\n");
        try (JsonSource source = folder.source("x.ndjson", JsonOptions.DEFAULT)) {
            assertThat(JsonFolder.drain(source)).containsExactly(1L, 2L, 3L);
            assertThat(source.reports().get(0).loaded()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.json", "x.json.gz"})
    void longArraysAreCutBetweenDocuments(String name) throws Exception {
        int documents = 5_000;
        StringBuilder text = new StringBuilder("[");
        List<Long> all = new ArrayList<>();
        for (long i = 0; i < documents; i++) {
            text.append(i == 0 ? "" : ",\n")
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"a\":[{\"s\":\"")
                    .append("]},[".repeat(200))
                    .append("\"}]}");
            all.add(i);
        }
        folder.write(name, text.append("\n]").toString());
        try (JsonSource source = folder.source(name, JsonOptions.DEFAULT)) {
            assertThat(JsonFolder.drain(source, 2)).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken.ndjson", "broken.ndjson.gz", "broken.ndjson.zst"})
    void aBadLineIsToldWithFileLineColumnAndByte(String name) throws Exception {
        folder.write(name, "{\"a\":1}\n{\"a\":2,}\n{\"a\":3}\n");
        assertThatThrownBy(() -> folder.ids(name, JsonOptions.DEFAULT))
                .isInstanceOfSatisfying(SnellerException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_JSON);
                    assertThat(failure.position()).hasValueSatisfying(place -> {
                        assertThat(place.line()).isEqualTo(2);
                        assertThat(place.column()).isEqualTo(8);
                    });
                })
                .hasMessageContaining(name)
                .hasMessageContaining("line 2")
                .hasMessageContaining("at byte 15");
    }

    @Test
    void badDocumentsAreCountedWhenTheOthersGoOn() throws Exception {
        folder.write("x.ndjson", "{\"id\":1}\nnonsense\n{\"id\":2}\n{\"id\":3}}\n{\"id\":4}\n");
        JsonOptions options = JsonOptions.DEFAULT.withOnError(OnError.CONTINUE);
        try (JsonSource source = folder.source("x.ndjson", options)) {
            assertThat(JsonFolder.drain(source)).containsExactly(1L, 2L, 4L);
            FileReport report = source.reports().get(0);
            assertThat(report.parsed()).isEqualTo(5);
            assertThat(report.loaded()).isEqualTo(3);
            assertThat(report.errors()).isEqualTo(2);
            assertThat(report.firstError()).hasValueSatisfying(first -> {
                assertThat(first.line()).isEqualTo(2);
                assertThat(first.reason()).isNotBlank();
            });
        }
    }

    @Test
    void badDocumentsOfAnArrayLeaveTheOthers() throws Exception {
        folder.write("x.json", "[\n{\"id\":1},\n{\"id\":},\n{\"id\":3}\n]");
        JsonOptions options = JsonOptions.DEFAULT.withOnError(OnError.CONTINUE);
        assertThat(folder.ids("x.json", options)).containsExactly(1L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n{\"id\":1},\n{\"id\":2}\n",
                "[\n{\"id\":1},\n]",
                "[\n{\"id\":1}\n{\"id\":2}\n]",
                "[\n{\"id\":1},\n{\"id\":2}\n] x",
                "[\n{\"id\":1},"
            })
    void brokenArraysAreErrors(String text) throws Exception {
        folder.write("x.json", text);
        assertThatThrownBy(() -> folder.ids("x.json", JsonOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        SnellerException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_JSON));
    }

    @Test
    void aFileWithABadDocumentIsSkippedWhole() throws Exception {
        folder.write("a.ndjson", "{\"id\":1}\n{\"id\":2\n");
        folder.write("b.ndjson", "{\"id\":3}\n");
        JsonOptions options = JsonOptions.DEFAULT.withOnError(OnError.SKIP_FILE);
        try (JsonSource source = folder.source("*.ndjson", options)) {
            assertThat(JsonFolder.drain(source, 2)).containsExactly(3L);
            assertThat(source.reports()).extracting(FileReport::skipped).containsExactly(true, false);
            assertThat(source.reports()).extracting(FileReport::loaded).containsExactly(0L, 1L);
        }
    }

    @Test
    void aBrokenFirstLineIsABrokenLine() throws Exception {
        folder.write("x.ndjson", "{\"id\":1\n{\"id\":2}\n");
        assertThatThrownBy(() -> folder.ids("x.ndjson", JsonOptions.DEFAULT)).hasMessageContaining("line 1");
        assertThat(folder.ids("x.ndjson", JsonOptions.DEFAULT.withOnError(OnError.CONTINUE)))
                .containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.ndjson", "x.ndjson.gz"})
    void documentsBeyondTheLimitAreRefused(String name) throws Exception {
        folder.write(name, "{\"id\":1}\n{\"id\":2,\"pad\":\"" + "x".repeat(3_000_000) + "\"}\n{\"id\":3}\n");
        assertThatThrownBy(() -> folder.ids(name, JsonOptions.DEFAULT.withMaxDocumentBytes(2_000_000)))
                .isInstanceOfSatisfying(
                        SnellerException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.BUDGET_EXCEEDED))
                .hasMessageContaining("MAX_DOCUMENT_SIZE");
        assertThat(folder.ids(name, JsonOptions.DEFAULT)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void duplicateKeysAreAnErrorUnlessAllowed() throws Exception {
        folder.write("x.ndjson", "{\"id\":1,\"id\":2}\n");
        assertThatThrownBy(() -> folder.ids("x.ndjson", JsonOptions.DEFAULT)).hasMessageContaining("duplicate");
        assertThat(folder.ids("x.ndjson", JsonOptions.DEFAULT.withDuplicateKeys(true)))
                .containsExactly(1L, 2L);
    }
}
