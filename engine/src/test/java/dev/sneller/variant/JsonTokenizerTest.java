package dev.sneller.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.type.Path;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTokenizerTest {
    @Test
    void slicesAndNumbersReachTheBinaryForm() throws JsonException {
        BinaryBuilder builder =
                parse(JsonTokenizer.strict(), " {\"b\": [1, -2.50, 1e2, \"x\\u00e9\\ud83d\\ude00\"], \"a\": null} ");
        byte[] value = builder.bytes();
        assertThat(VariantBytes.kind(value, 0)).isEqualTo(VariantKind.OBJECT);
        assertThat(VariantBytes.length(value, 0)).isEqualTo(builder.size());
        int decimal = new PathEvaluator(Path.of("b").index(1)).evaluate(value, 0);
        assertThat(VariantBytes.kind(value, decimal)).isEqualTo(VariantKind.DECIMAL);
        assertThat(VariantBytes.unscaledLow(value, decimal)).isEqualTo(-25);
        assertThat(VariantBytes.scale(value, decimal)).isEqualTo(1);
        int real = new PathEvaluator(Path.of("b").index(2)).evaluate(value, 0);
        assertThat(VariantBytes.doubleValue(value, real)).isEqualTo(100.0);
        int text = new PathEvaluator(Path.of("b").index(3)).evaluate(value, 0);
        assertThat(VariantBytes.text(value, text)).isEqualTo("xé😀");
        assertThat(new PathEvaluator(Path.of("c")).evaluate(value, 0)).isEqualTo(VariantBytes.ABSENT);
    }

    @Test
    void whatIsNotJsonSaysWhereAndWhy() {
        assertFails("{\"a\":1,\"a\":2}", "duplicate object attribute \"a\"", 7);
        assertFails("[1,]", "a value must follow the comma", 3);
        assertFails("{\"a\" 1}", "expected ':' instead of '1'", 5);
        assertFails("[01]", "a number must not start with 0", 1);
        assertFails("[+1]", "unexpected '+'", 1);
        assertFails("[1.]", "a digit must follow the point", 3);
        assertFails("\"a\nb\"", "control character in a string must be escaped", 2);
        assertFails("tru", "unexpected 't'", 0);
        assertFails("[1] 2", "unexpected '2' behind the document", 4);
        assertFails("", "unexpected end of the text", 0);
        assertFails("[".repeat(1001), "nested deeper than 1000 levels", 1000);
    }

    @Test
    void damagedTextsFailAndNeverReadPastTheirEnd() {
        Random random = new Random(31);
        JsonTokenizer tokenizer = JsonTokenizer.strict();
        JsonTokenizer lenient = JsonTokenizer.lenient(false);
        BinaryBuilder builder = new BinaryBuilder();
        for (int round = 0; round < 50_000; round++) {
            byte[] json = new RandomDocuments(new Random(round % 500)).next().getBytes(StandardCharsets.UTF_8);
            int to = random.nextInt(4) == 0 ? random.nextInt(json.length + 1) : json.length;
            json[random.nextInt(json.length)] = (byte) random.nextInt();
            byte[] exact = Arrays.copyOf(json, to);
            builder.clear();
            String whole = outcome(tokenizer, json, to, builder);
            builder.clear();
            assertThat(outcome(tokenizer, exact, to, builder))
                    .as("round %d", round)
                    .isEqualTo(whole);
            builder.clear();
            outcome(lenient, exact, to, builder);
        }
    }

    private static String outcome(JsonTokenizer tokenizer, byte[] json, int to, BinaryBuilder builder) {
        try {
            tokenizer.parse(json, 0, to, builder);
            return "size " + builder.size();
        } catch (JsonException e) {
            assertThat(builder.size()).isZero();
            return e.getMessage();
        }
    }

    @Test
    void onlyWellFormedUtf8IsTaken() {
        Random random = new Random(32);
        for (int round = 0; round < 100_000; round++) {
            byte[] text = new byte[1 + random.nextInt(12)];
            random.nextBytes(text);
            for (int i = 0; i < text.length; i++) {
                boolean plain = text[i] >= 0 && (text[i] < ' ' || text[i] == '"' || text[i] == '\\');
                text[i] = plain ? (byte) 'x' : text[i];
                // leads and continuations of all lengths, more often than by chance
                text[i] = random.nextInt(3) == 0 ? (byte) (0xE0 + random.nextInt(22)) : text[i];
                text[i] =
                        i > 0 && text[i - 1] < 0 && random.nextBoolean() ? (byte) (0x80 + random.nextInt(64)) : text[i];
            }
            String decoded = new String(text, StandardCharsets.UTF_8);
            boolean wellFormed = Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), text);
            byte[] json = new byte[text.length + 2];
            json[0] = '"';
            System.arraycopy(text, 0, json, 1, text.length);
            json[text.length + 1] = '"';
            BinaryBuilder builder = new BinaryBuilder();
            String outcome = outcome(JsonTokenizer.strict(), json, json.length, builder);
            assertThat(outcome.startsWith("size"))
                    .as("seed 32: %s", Arrays.toString(text))
                    .isEqualTo(wellFormed);
        }
    }

    private static void assertFails(String json, String reason, int position) {
        assertThatThrownBy(() -> parse(JsonTokenizer.strict(), json)).isInstanceOfSatisfying(JsonException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.position()).isEqualTo(position);
        });
    }

    static BinaryBuilder parse(JsonTokenizer tokenizer, String json) throws JsonException {
        BinaryBuilder builder = new BinaryBuilder();
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        tokenizer.parse(text, 0, text.length, builder);
        return builder;
    }
}
