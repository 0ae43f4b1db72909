package dev.sneller.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.SnellerException;
import dev.sneller.type.Path;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BinaryBuilderTest {
    @Test
    void offsetsOfAllWidthsLeadToTheirMembers() {
        for (int size : new int[] {1, 10, 300, 70_000}) {
            BinaryBuilder builder = new BinaryBuilder();
            builder.startDocument();
            builder.startObject();
            for (int i = size - 1; i >= 0; i--) {
                key(builder, "key" + i);
                builder.integer(i);
            }
            builder.endObject();
            builder.endDocument();
            assertThat(VariantBytes.count(builder.bytes(), 0)).isEqualTo(size);
            for (int i = 0; i < size; i += 1 + size / 50) {
                int at = new PathEvaluator(Path.of("key" + i)).evaluate(builder.bytes(), 0);
                assertThat(VariantBytes.longValue(builder.bytes(), at)).isEqualTo(i);
            }
        }
    }

    @Test
    void longKeysAndTextsKeepTheirLength() {
        String key = "k".repeat(300);
        String text = "t".repeat(128);
        BinaryBuilder builder = new BinaryBuilder();
        builder.startObject();
        key(builder, key);
        builder.string(text.getBytes(StandardCharsets.UTF_8), 0, 128);
        builder.endObject();
        int at = new PathEvaluator(Path.of(key)).evaluate(builder.bytes(), 0);
        assertThat(VariantBytes.text(builder.bytes(), at)).isEqualTo(text);
    }

    @Test
    void anAbandonedDocumentLeavesNoTrace() {
        BinaryBuilder builder = new BinaryBuilder();
        builder.startDocument();
        builder.integer(5);
        builder.endDocument();
        int size = builder.size();
        builder.startDocument();
        builder.startArray();
        builder.startObject();
        key(builder, "a");
        builder.abandon();
        assertThat(builder.size()).isEqualTo(size);
        builder.startDocument();
        builder.booleanValue(true);
        builder.endDocument();
        assertThat(VariantBytes.booleanValue(builder.bytes(), size)).isTrue();
    }

    @Test
    void duplicateKeysNameTheKey() {
        BinaryBuilder builder = new BinaryBuilder();
        builder.startObject();
        key(builder, "x");
        builder.integer(1);
        key(builder, "x");
        builder.integer(2);
        assertThatThrownBy(builder::endObject)
                .isInstanceOf(SnellerException.class)
                .hasMessageContaining("'x'");
    }

    @Test
    void nestingStopsAtTheLimit() {
        BinaryBuilder builder = new BinaryBuilder();
        for (int i = 0; i < DocumentSink.MAX_DEPTH; i++) {
            builder.startArray();
        }
        assertThatThrownBy(builder::startArray).hasMessageContaining("nest deeper than 1000");
    }

    @Test
    void valuesCanBeCopiedIntoContainers() {
        BinaryBuilder part = new BinaryBuilder();
        part.integer(70_000);
        BinaryBuilder whole = new BinaryBuilder();
        whole.startArray();
        whole.value(part.bytes(), 0);
        whole.undefined();
        whole.value(part.bytes(), 0);
        whole.endArray();
        assertThat(VariantBytes.count(whole.bytes(), 0)).isEqualTo(3);
        assertThat(VariantBytes.kind(whole.bytes(), VariantBytes.element(whole.bytes(), 0, 1)))
                .isEqualTo(VariantKind.UNDEFINED);
        assertThat(VariantBytes.longValue(whole.bytes(), VariantBytes.element(whole.bytes(), 0, 2)))
                .isEqualTo(70_000);
    }

    @Test
    void pathsThroughWrongKindsAreAbsent() throws JsonException {
        byte[] value = JsonTokenizerTest.parse(JsonTokenizer.strict(), "{\"a\":[{\"Key\":1}],\"b\":2}")
                .toByteArray();
        assertThat(new PathEvaluator(Path.of("a").index(0).key("Key")).evaluate(value, 0))
                .isPositive();
        assertThat(new PathEvaluator(Path.of("a").index(0).key("key")).evaluate(value, 0))
                .isEqualTo(VariantBytes.ABSENT);
        assertThat(new PathEvaluator(Path.of("a").index(1)).evaluate(value, 0)).isEqualTo(VariantBytes.ABSENT);
        assertThat(new PathEvaluator(Path.of("a").index(-1)).evaluate(value, 0)).isEqualTo(VariantBytes.ABSENT);
        assertThat(new PathEvaluator(Path.of("b", "c")).evaluate(value, 0)).isEqualTo(VariantBytes.ABSENT);
        assertThat(new PathEvaluator(Path.of("b").index(0)).evaluate(value, 0)).isEqualTo(VariantBytes.ABSENT);
        assertThat(new PathEvaluator(Path.ROOT).evaluate(value, 0)).isZero();
        int inner = new PathEvaluator(Path.of("a").index(0)).evaluate(value, 0);
        assertThat(PathEvaluator.memberIgnoringCase(value, inner, "KEY".getBytes(StandardCharsets.UTF_8), 0, 3))
                .isPositive();
    }

    private static void key(BinaryBuilder builder, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        builder.key(bytes, 0, bytes.length);
    }
}
