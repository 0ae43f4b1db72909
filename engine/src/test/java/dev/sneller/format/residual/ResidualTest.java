package dev.sneller.format.residual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Path;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.variant.RandomDocuments;
import dev.sneller.variant.VariantEmitter;
import dev.sneller.variant.ion.IonValueReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResidualTest {
    private static final int ROWS = 500;

    /** Values by path and row, as they were added. */
    private final TreeMap<String, TreeMap<Integer, byte[]>> model = new TreeMap<>();

    private final PathIds paths = new PathIds();
    private final KeySymbols symbols = new KeySymbols();

    @Test
    void everyPathComesBackAlone() throws JsonException {
        byte[][] pages = write(1, 300);
        KeySymbols stored = stored();
        PathDictionary dictionary = PathDictionary.of(PathDictionaryBuilder.build(paths));
        assertThat(dictionary.size()).isEqualTo(model.size());
        for (String name : model.keySet()) {
            ResidualPath entry = dictionary.find(canonical(name));
            assertThat(entry.rowGroups()).containsExactly(3);
            assertThat(dictionary.path(entry.id()).path()).isEqualTo(canonical(name));
            ResidualPage page = open(pages[entry.bucket()]);
            ResidualGroup group = page.group(page.find(entry.id()));
            assertThat(group.size()).isEqualTo(model.get(name).size());
            for (int i = 0; i < group.size(); i++) {
                byte[] value = binary(stored, group.bytes(), group.start(i), group.end(i));
                assertThat(value).isEqualTo(model.get(name).get(group.position(i)));
                assertThat(page.hasRow(group.position(i))).isTrue();
            }
        }
    }

    @Test
    void rowsComeBackWhole() throws JsonException {
        byte[][] pages = write(2, 200);
        KeySymbols stored = stored();
        PathDictionary dictionary = PathDictionary.of(PathDictionaryBuilder.build(paths));
        ResidualRows rows = new ResidualRows(Arrays.stream(pages)
                .map(page -> page == null ? null : open(page))
                .toArray(ResidualPage[]::new));
        for (int from = 0; from < ROWS; from += 70) {
            int to = Math.min(ROWS, from + 70);
            int count = rows.collect(from, to);
            int expected = 0;
            for (TreeMap<Integer, byte[]> values : model.values()) {
                expected += values.subMap(from, to).size();
            }
            assertThat(count).isEqualTo(expected);
            for (int i = 0; i < count; i++) {
                assertThat(rows.row(i)).isBetween(i == 0 ? from : rows.row(i - 1), to - 1);
                String name = name(dictionary.path(rows.path(i)).path());
                byte[] value = binary(stored, rows.bytes(i), rows.start(i), rows.end(i));
                assertThat(value).isEqualTo(model.get(name).get(rows.row(i)));
            }
        }
    }

    @Test
    void abandonedPairsLeaveNoTrace() throws JsonException {
        ResidualWriter writer = new ResidualWriter(paths, symbols, 0);
        byte[] path = canonical("kept");
        int id = paths.id(path, 0, path.length);
        writer.add(id, 4, 4).integer(7);
        int mark = writer.size();
        writer.add(id, 5, 5).startArray();
        writer.abandonTo(mark);
        writer.add(id, 6, 6).booleanValue(true);
        byte[][] pages = writer.finishGranule(8);
        ResidualGroup group = open(pages[paths.bucket(id)]).group(0);
        assertThat(group.size()).isEqualTo(2);
        assertThat(group.position(1)).isEqualTo(6);
        assertThat(Arrays.stream(writer.finishGranule(8)).filter(page -> page != null))
                .isEmpty();
    }

    @Test
    void dictionariesAnswerPrefixesAndAbsence() {
        List<byte[]> all = new ArrayList<>();
        ResidualWriter writer = new ResidualWriter(paths, symbols, 0);
        for (int i = 0; i < 20_000; i++) {
            byte[] path = Path.of("top" + i % 7, "middle" + i % 100, "leaf" + i).canonicalBytes();
            all.add(path);
            writer.add(paths.id(path, 0, path.length), 0, 0).integer(i);
        }
        writer.finishGranule(1);
        byte[] stored = PathDictionaryBuilder.build(paths);
        PathDictionary dictionary = PathDictionary.of(stored);
        byte[] prefix = Path.of("top3", "middle42").canonicalBytes();
        List<byte[]> expected = all.stream()
                .filter(path -> Arrays.mismatch(path, prefix) == prefix.length)
                .sorted((Comparator<byte[]>) Arrays::compareUnsigned)
                .toList();
        assertThat(expected).isNotEmpty();
        List<ResidualPath> found = dictionary.under(prefix);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).path()).isEqualTo(expected.get(i));
        }
        assertThat(dictionary.hasBelow(prefix)).isTrue();
        assertThat(dictionary.hasBelow(expected.get(0))).isFalse();
        assertThat(dictionary.hasBelow(Path.of("top3", "middle4").canonicalBytes()))
                .isTrue();
        assertThat(dictionary.hasBelow(Path.of("zzz").canonicalBytes())).isFalse();
        assertThat(dictionary.under(new byte[0])).hasSize(20_000);
        assertThat(dictionary.under(Path.of("zzz").canonicalBytes())).isEmpty();
        assertThat(dictionary.find(Path.of("top3", "middle42", "leaf").canonicalBytes()))
                .isNull();
        assertThat(dictionary.find(Path.of("a").canonicalBytes())).isNull();
        for (byte[] path : all) {
            ResidualPath entry = dictionary.find(path);
            assertThat(dictionary.path(entry.id())).isEqualTo(entry);
        }
    }

    @Test
    void pathsThroughArraysAreKnownByTheirBytes() {
        byte[] plain = Path.of("a", "b\u0000\u0002c").canonicalBytes();
        assertThat(CanonicalPath.isThroughArray(plain, 0, plain.length)).isFalse();
        byte[] through = Path.of("a").anyElement().key("b").canonicalBytes();
        assertThat(CanonicalPath.isThroughArray(through, 0, through.length)).isTrue();
    }

    @Test
    void aWrongByteIsFoundOrReadsAsAnotherPage() throws JsonException {
        byte[][] pages = write(4, 40);
        byte[] dictionary = PathDictionaryBuilder.build(paths);
        byte[] keys = symbols.toBytes();
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            byte[] page = pages[random.nextInt(PathIds.BUCKETS)];
            int choice = random.nextInt(4);
            byte[] damaged = (choice == 0 ? dictionary : choice == 1 || page == null ? keys : page).clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                if (choice == 0) {
                    PathDictionary.of(damaged).under(new byte[0]);
                } else if (choice == 1 || page == null) {
                    KeySymbols.read(damaged, 0, damaged.length);
                } else {
                    ResidualPage opened = open(damaged);
                    for (int g = 0; g < opened.groupCount(); g++) {
                        opened.group(g);
                    }
                }
            } catch (SnellerException e) {
                assertThat(e.code()).as("seed 5, round %d", round).isEqualTo(ErrorCode.CORRUPT_FILE);
            }
        }
    }

    /** Pages of random documents under random paths, a few of them in most rows so that they have frames of their own. */
    private byte[][] write(int seed, int pathCount) throws JsonException {
        Random random = new Random(seed);
        RandomDocuments documents = new RandomDocuments(random);
        ResidualWriter writer = new ResidualWriter(paths, symbols, 3);
        for (int row = 0; row < ROWS; row++) {
            for (int n = random.nextInt(6); n > 0; n--) {
                String name =
                        random.nextInt(3) == 0 ? "often" + random.nextInt(3) : "seldom" + random.nextInt(pathCount);
                TreeMap<Integer, byte[]> values = model.computeIfAbsent(name, k -> new TreeMap<>());
                if (!values.containsKey(row)) {
                    byte[] value = sorted(documents.next());
                    values.put(row, value);
                    byte[] path = canonical(name);
                    new VariantEmitter().emit(value, 0, writer.add(paths.id(path, 0, path.length), row, row));
                }
            }
        }
        return writer.finishGranule(ROWS);
    }

    private KeySymbols stored() {
        byte[] keys = symbols.toBytes();
        return KeySymbols.read(keys, 0, keys.length);
    }

    private static byte[] sorted(String json) throws JsonException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        BinaryBuilder once = new BinaryBuilder();
        JsonTokenizer.strict().parse(text, 0, text.length, once);
        BinaryBuilder again = new BinaryBuilder();
        new VariantEmitter().emitDocument(once.bytes(), 0, again);
        return again.toByteArray();
    }

    private static byte[] binary(KeySymbols symbols, byte[] ion, int from, int to) {
        BinaryBuilder builder = new BinaryBuilder();
        assertThat(new IonValueReader(symbols).read(ion, from, to, builder)).isEqualTo(to);
        return builder.toByteArray();
    }

    private static ResidualPage open(byte[] page) {
        return ResidualPage.open(page, 0, page.length);
    }

    private static byte[] canonical(String name) {
        return Path.of("root", name).canonicalBytes();
    }

    private static String name(byte[] canonical) {
        byte[] prefix = Path.of("root").canonicalBytes();
        return new String(canonical, prefix.length + 1, canonical.length - prefix.length - 3, StandardCharsets.UTF_8);
    }
}
