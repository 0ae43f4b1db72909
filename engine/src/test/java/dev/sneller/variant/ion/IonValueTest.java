package dev.sneller.variant.ion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.ion.IonSystem;
import com.amazon.ion.IonValue;
import com.amazon.ion.system.IonSystemBuilder;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonModel;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.variant.RandomDocuments;
import dev.sneller.variant.VariantEmitter;
import dev.sneller.variant.text.ByteBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IonValueTest {
    private static final IonSystem ION = IonSystemBuilder.standard().build();

    private final Symbols symbols = new Symbols();
    private final ByteBuilder ion = new ByteBuilder();
    private final IonValueWriter writer = new IonValueWriter(ion, symbols);
    private final IonValueReader reader = new IonValueReader(symbols);

    @Test
    void valuesComeBackAsTheyWere() throws JsonException {
        for (int seed = 0; seed < 3_000; seed++) {
            BinaryBuilder document = random(seed);
            assertThat(throughIon(document)).as("seed %d", seed).isEqualTo(document.toByteArray());
        }
    }

    @Test
    void otherReadersOfIonSeeTheSameDocument() throws JsonException {
        for (int seed = 0; seed < 1_000; seed++) {
            String json = new RandomDocuments(new Random(seed)).next();
            throughIon(parse(json));
            assertThat(JsonModel.of(load())).as("seed %d", seed).isEqualTo(JsonModel.of(json));
        }
    }

    @Test
    void temporalAndBinaryKindsComeBack() {
        BinaryBuilder document = new BinaryBuilder();
        document.startDocument();
        document.startArray();
        document.undefined();
        document.date(-719_162);
        document.date(20_000);
        document.time(86_399_999_999_999L);
        document.timestampNtz(-1, Long.MIN_VALUE);
        document.timestampNtz(13, 7);
        document.timestampLtz(0, 1_500_000_000_123_456_789L);
        document.timestampTz(-1, -1, -330);
        document.timestampTz(0, 0, 0);
        document.binary(new byte[300], 0, 300);
        document.decimal(Long.MAX_VALUE >> 1, -1, 37);
        document.decimal(Long.MIN_VALUE >> 1, 1, 0);
        document.integer(Long.MIN_VALUE);
        document.endArray();
        document.endDocument();
        assertThat(throughIon(document)).isEqualTo(document.toByteArray());
        assertThat(load().toString())
                .contains("null.bool", "0001-01-01", "2024-10-04", "1969-12-31T18:29:59.999999999-05:30");
    }

    @Test
    void undefinedMembersVanishWithTheirKey() {
        writer.startDocument();
        writer.startObject();
        writer.key("a".getBytes(StandardCharsets.UTF_8), 0, 1);
        writer.undefined();
        writer.key("b".getBytes(StandardCharsets.UTF_8), 0, 1);
        writer.integer(1);
        writer.endObject();
        writer.endDocument();
        assertThat(load()).isEqualTo(ION.singleValue("{b:1}"));
    }

    @Test
    void aWrongByteIsFoundOrReadsAsAnotherValue() throws JsonException {
        Random random = new Random(9);
        for (int round = 0; round < 20_000; round++) {
            throughIon(random(round % 200));
            byte[] damaged = ion.toByteArray();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                reader.read(damaged, 0, damaged.length, new BinaryBuilder(true));
            } catch (SnellerException e) {
                assertThat(e.code()).as("round %d", round).isEqualTo(ErrorCode.CORRUPT_FILE);
            }
        }
    }

    @Test
    void valuesThatReachPastTheirEndAreCorrupt() {
        assertThatThrownBy(() -> reader.read(new byte[] {(byte) 0x8E, (byte) 0xFF, 'a'}, 0, 3, new BinaryBuilder()))
                .isInstanceOf(SnellerException.class)
                .hasMessageContaining("not an Ion value");
    }

    private static BinaryBuilder random(int seed) throws JsonException {
        return parse(new RandomDocuments(new Random(seed)).next());
    }

    private static BinaryBuilder parse(String json) throws JsonException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        BinaryBuilder once = new BinaryBuilder();
        JsonTokenizer.strict().parse(text, 0, text.length, once);
        BinaryBuilder sorted = new BinaryBuilder();
        new VariantEmitter().emitDocument(once.bytes(), 0, sorted);
        return sorted;
    }

    private byte[] throughIon(BinaryBuilder document) {
        ion.clear();
        new VariantEmitter().emitDocument(document.bytes(), 0, writer);
        BinaryBuilder back = new BinaryBuilder();
        assertThat(reader.read(ion.array(), 0, ion.size(), back)).isEqualTo(ion.size());
        assertThat(reader.skip(ion.array(), 0, ion.size())).isEqualTo(ion.size());
        return back.toByteArray();
    }

    /** The value behind a stream header that another implementation understands. */
    private IonValue load() {
        ByteBuilder stream = new ByteBuilder();
        stream.append(new byte[] {(byte) 0xE0, 1, 0, (byte) 0xEA});
        IonValueWriter table = new IonValueWriter(stream, (bytes, from, length) -> 7);
        int start = stream.size();
        stream.append(0x81).append(0x83);
        table.startObject();
        table.key(new byte[0], 0, 0);
        table.startArray();
        for (String name : List.of("$sneller_time", "$sneller_ntz", "$sneller_ltz", "$13", "$14", "$15")) {
            table.string(name.getBytes(StandardCharsets.UTF_8), 0, name.length());
        }
        for (byte[] key : symbols.texts) {
            table.string(key, 0, key.length);
        }
        table.endArray();
        table.endObject();
        int length = stream.size() - start;
        stream.insert(start, 4);
        stream.array()[start] = (byte) 0xEE;
        stream.array()[start + 1] = (byte) (length >>> 14 & 0x7F);
        stream.array()[start + 2] = (byte) (length >>> 7 & 0x7F);
        stream.array()[start + 3] = (byte) (length & 0x7F | 0x80);
        stream.append(ion.array(), 0, ion.size());
        return ION.getLoader().load(stream.toByteArray()).get(0);
    }

    private static final class Symbols implements IonKeySymbols, IonKeyTexts {
        private final List<byte[]> texts = new ArrayList<>();
        private final Map<String, Integer> ids = new HashMap<>();

        @Override
        public int symbol(byte[] bytes, int from, int length) {
            return ids.computeIfAbsent(new String(bytes, from, length, StandardCharsets.UTF_8), name -> {
                texts.add(name.getBytes(StandardCharsets.UTF_8));
                return FIRST + texts.size() - 1;
            });
        }

        @Override
        public byte[] text(int symbol) {
            int index = symbol - FIRST;
            return index >= 0 && index < texts.size() ? texts.get(index) : null;
        }
    }
}
