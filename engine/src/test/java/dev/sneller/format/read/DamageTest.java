package dev.sneller.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.PageCache;
import dev.sneller.format.write.WriterOptions;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.objectstore.MemoryStore;
import dev.sneller.table.DataFileRef;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DamageTest {
    private static final WriterOptions SMALL = new WriterOptions(1 << 22, 3000, 400, 1 << 20, 2000, 8192, 64);

    private static final List<ReadColumn> COLUMNS = List.of(
            ReadColumn.of(1, LogicalType.VARIANT),
            new ReadColumn(1, Path.of("a"), LogicalType.INTEGER, ReadRule.TRY),
            new ReadColumn(1, Path.of("name"), LogicalType.VARCHAR, ReadRule.TRY),
            new ReadColumn(1, Path.of("nested", "b"), LogicalType.DOUBLE, ReadRule.LENIENT),
            new ReadColumn(1, Path.of("list").index(0), LogicalType.VARIANT, ReadRule.TRY));

    private final DocumentFixture fixture = new DocumentFixture();

    private DataFileRef write(int count) {
        Random random = new Random(17);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(GeneratedDocuments.document(random));
        }
        return fixture.write(SMALL, DocumentFixture.bytes(texts)).get(0);
    }

    private static List<String> readAll(MemoryStore store, DataFileRef ref) {
        PageCache cache = new PageCache(new MemoryBudget(64 << 20), 32 << 20);
        List<String> answers = new ArrayList<>();
        DataFile file = DataFile.open(store, ref, cache);
        for (int g = 0; g < file.rowGroupCount(); g++) {
            RowGroup group = file.rowGroup(g);
            RowGroupReader reader = group.read(COLUMNS);
            for (int granule = 0; granule < group.granuleCount(); granule++) {
                for (int from = 0; from < group.granuleRows(granule); from += Batch.MAX_ROWS) {
                    int count = Math.min(Batch.MAX_ROWS, group.granuleRows(granule) - from);
                    for (int c = 0; c < COLUMNS.size(); c++) {
                        answers.add(reader.zone(c, granule).toString());
                        ColumnVector vector = reader.read(c, granule, from, count);
                        for (int row = 0; row < count; row++) {
                            answers.add(vector.isNull(row) ? null : PathColumnsTest.shown(vector, row));
                        }
                    }
                }
            }
        }
        return answers;
    }

    @Test
    void aChangedByteIsToldOrChangesNothing() throws Exception {
        DataFileRef ref = write(600);
        byte[] sound = fixture.files.store.read(ref.key());
        List<String> answers = readAll(fixture.files.store, ref);
        int seed = 23;
        Random random = new Random(seed);
        int told = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = sound.clone();
            int at = round < 100 ? damaged.length - 1 - round * 7 : random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            told += expectToldOrSame(damaged, ref, answers, "seed " + seed + " round " + round + " byte " + at) ? 1 : 0;
        }
        assertThat(told).isGreaterThan(300);
    }

    @Test
    void aCutFileIsTold() throws Exception {
        DataFileRef ref = write(100);
        byte[] sound = fixture.files.store.read(ref.key());
        List<String> answers = readAll(fixture.files.store, ref);
        for (int length = 0; length < sound.length; length += 97) {
            expectToldOrSame(Arrays.copyOf(sound, length), ref, answers, "length " + length);
        }
    }

    /** Whether the damage was told. */
    private static boolean expectToldOrSame(byte[] damaged, DataFileRef ref, List<String> answers, String where) {
        MemoryStore store = new MemoryStore("damaged");
        store.putIfAbsent(ref.key(), damaged);
        try {
            assertThat(readAll(store, ref)).as(where).isEqualTo(answers);
            return false;
        } catch (SnellerException e) {
            if (e.code() != ErrorCode.CORRUPT_FILE && e.code() != ErrorCode.STORE_UNAVAILABLE) {
                fail(where, e);
            }
            assertThat(e).as(where).hasMessageContaining(ref.key());
            return true;
        }
    }
}
