package dev.sneller.format.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.SnellerException;
import dev.sneller.format.write.DataFileWriter;
import dev.sneller.format.write.WriterOptions;
import dev.sneller.memory.Reservation;
import dev.sneller.table.DataFileRef;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final WriterOptions SMALL = new WriterOptions(1 << 20, 3000, 700, 1 << 20, 2000, 8192, 64);

    private final DocumentFixture fixture = new DocumentFixture();

    private void expectIdentity(WriterOptions options, List<String> texts, String where) {
        List<byte[]> bytes = DocumentFixture.bytes(texts);
        List<DataFileRef> refs = fixture.write(options, bytes);
        DocumentFixture.expect(fixture.readAll(refs), bytes, where);
    }

    @Test
    void oneDocumentOfEachKindIsReadBack() {
        expectIdentity(
                WriterOptions.defaults(),
                List.of(
                        "{}",
                        "[]",
                        "null",
                        "1",
                        "\"x\"",
                        "true",
                        "1.50",
                        "1e300",
                        "{\"a\":{\"b\":{}}}",
                        "{\"a\":[1,{\"b\":null},[]],\"\":{\"\":0}}",
                        "{\"a\":null,\"A\":-0.0}"),
                "kinds");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 64, 100, 701, 2100, 9001})
    void generatedDocumentsAreReadBack(int count) {
        Random random = new Random(count);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(GeneratedDocuments.document(random));
        }
        expectIdentity(SMALL, texts, "seed " + count);
    }

    @Test
    void fiveThousandPathsAreReadBack() {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder("{");
            for (int key = i % 3; key < 5000; key += 1 + random.nextInt(20)) {
                text.append(text.length() > 1 ? "," : "")
                        .append("\"k")
                        .append(key)
                        .append("\":")
                        .append(key % 7 == 0 ? "\"t" + i + "\"" : Integer.toString(i));
            }
            texts.add(text.append("}").toString());
        }
        expectIdentity(WriterOptions.defaults(), texts, "5,000 paths");
    }

    @Test
    void documentsTwentyDeepAreReadBack() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int depth = i % 21;
            texts.add("{\"a\":".repeat(depth) + (i % 2 == 0 ? "{}" : "[" + i + "]") + "}".repeat(depth));
        }
        expectIdentity(SMALL, texts, "20 deep");
    }

    @Test
    void numbersOfAllSizesAreExact() {
        List<String> texts = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int digits = 1 + random.nextInt(38);
            StringBuilder number = new StringBuilder(random.nextBoolean() ? "-" : "").append(1 + random.nextInt(9));
            for (int d = 1; d < digits; d++) {
                number.append(random.nextInt(10));
            }
            int point = random.nextInt(digits);
            if (point > 0) {
                number.insert(number.length() - point, '.');
            }
            texts.add("{\"n\":" + number + ",\"same\":" + (i % 2 == 0 ? "12345678901234567890" : "0.5") + "}");
        }
        expectIdentity(SMALL, texts, "numbers");
    }

    @Test
    void aBrokenDocumentLeavesNoTrace() throws Exception {
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            texts.add(("{\"a\":" + i + ",\"b\":{\"c\":\"" + i + "\"}}").getBytes(UTF_8));
        }
        try (Reservation memory = fixture.files.budget.open("writer");
                DataFileWriter writer = DataFileWriter.create(
                        SMALL, fixture.files.store, fixture.files.names, DocumentFixture.SCHEMA, 1, memory)) {
            JsonTokenizer tokenizer = JsonTokenizer.strict();
            for (byte[] text : texts) {
                byte[] broken = "{\"a\":1,\"b\":{\"c\":[1,2,{\"x\":1}],\"d\":true},\"z\":oops}".getBytes(UTF_8);
                assertThatThrownBy(() -> tokenizer.parse(broken, 0, broken.length, writer.documents()))
                        .isInstanceOf(JsonException.class);
                tokenizer.parse(text, 0, text.length, writer.documents());
            }
            DocumentFixture.expect(fixture.readAll(writer.finish()), texts, "after abandon");
        }
    }

    @Test
    void aDuplicateKeyIsRefused() {
        assertThatThrownBy(() -> fixture.write(SMALL, DocumentFixture.bytes(List.of("{\"a\":1,\"a\":2}"))))
                .isInstanceOfAny(SnellerException.class, AssertionError.class);
    }

    @Test
    void aFileOfOneDocumentIsSmall() {
        DataFileRef ref = fixture.write(
                        WriterOptions.defaults(),
                        DocumentFixture.bytes(List.of("{\"a\":1,\"b\":\"text\",\"c\":[1,2]}")))
                .get(0);
        assertThat(ref.bytes()).isLessThan(2048);
    }

    @Test
    void closingWithoutFinishLeavesNothing() throws Exception {
        try (Reservation memory = fixture.files.budget.open("writer");
                DataFileWriter writer = DataFileWriter.create(
                        SMALL, fixture.files.store, fixture.files.names, DocumentFixture.SCHEMA, 1, memory)) {
            byte[] text = "{\"a\":1}".getBytes(UTF_8);
            for (int i = 0; i < 10_000; i++) {
                JsonTokenizer.strict().parse(text, 0, text.length, writer.documents());
            }
        }
        assertThat(fixture.files.store.list("", "", 10)).isEmpty();
        assertThat(fixture.files.budget.reserved()).isZero();
    }
}
