package dev.sneller.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.type.Path;
import java.nio.charset.StandardCharsets;
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
