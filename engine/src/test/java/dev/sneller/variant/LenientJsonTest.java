package dev.sneller.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LenientJsonTest {
    @Test
    void keywordsHaveAnyCase() throws JsonException {
        assertThat(lenient("[TRUE,False,nUll,NaN,Infinity,-infinity]"))
                .isEqualTo("[true,false,null,NaN,Infinity,-Infinity]");
    }

    @Test
    void keysNeedNoQuotes() throws JsonException {
        assertThat(lenient("{b_1:1, $a : 2}")).isEqualTo("{\"$a\":2,\"b_1\":1}");
    }

    @Test
    void holesAndTrailingCommasOfArraysAreUndefined() throws JsonException {
        assertThat(lenient("[1,,2]")).isEqualTo("[1,undefined,2]");
        assertThat(lenient("[1,]")).isEqualTo("[1,undefined]");
        assertThat(lenient("[,1]")).isEqualTo("[undefined,1]");
    }

    @Test
    void trailingCommasAndUndefinedMembersOfObjectsVanish() throws JsonException {
        assertThat(lenient("{\"a\":1,}")).isEqualTo("{\"a\":1}");
        assertThat(lenient("{\"a\":undefined,\"b\":1}")).isEqualTo("{\"b\":1}");
    }

    @Test
    void blankAndUndefinedTextsAreSqlNull() throws JsonException {
        assertThat(lenient("")).isNull();
        assertThat(lenient(" \n")).isNull();
        assertThat(lenient(" undefined ")).isNull();
    }

    @Test
    void leadingZerosAndPlusStayRefused() {
        assertThatThrownBy(() -> lenient("01")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> lenient("+1")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> lenient("{,}")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> lenient("{\"a\":1,,}")).isInstanceOf(JsonException.class);
    }

    @Test
    void duplicatesAreAnErrorUnlessTheLastMayWin() throws JsonException {
        assertThatThrownBy(() -> lenient("{\"a\":1,a:2}"))
                .hasMessageContaining("duplicate object attribute \"a\", pos 7");
        byte[] text = "{\"a\":1,\"b\":{\"a\":5},\"a\":2}".getBytes(StandardCharsets.UTF_8);
        BinaryBuilder builder = new BinaryBuilder(true);
        JsonTokenizer.lenient(true).parse(text, 0, text.length, builder);
        assertThat(print(builder)).isEqualTo("{\"a\":2,\"b\":{\"a\":5}}");
    }

    @Test
    void loneSurrogatesBecomeTheReplacementCharacter() throws JsonException {
        assertThat(lenient("\"\\ud800x\\udc00\\ud83d\\u0041\"")).isEqualTo("\"\uFFFDx\uFFFD\uFFFDA\"");
    }

    private static String lenient(String json) throws JsonException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        BinaryBuilder builder = new BinaryBuilder();
        boolean present = JsonTokenizer.lenient(false).parse(text, 0, text.length, builder);
        return present ? print(builder) : null;
    }

    private static String print(BinaryBuilder builder) {
        ByteBuilder out = new ByteBuilder();
        new JsonWriter(out, new TemporalText(SessionZone.UTC)).write(builder.bytes(), 0);
        return out.toString();
    }
}
