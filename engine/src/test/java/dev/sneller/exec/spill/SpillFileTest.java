package dev.sneller.exec.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.RandomRows;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillFileTest {
    @TempDir
    Path folder;

    private SpillDirectory directory;
    private SpillFiles files;

    @BeforeEach
    void open() {
        directory = SpillDirectory.open(folder, Long.MAX_VALUE);
        files = directory.newQuery();
    }

    @AfterEach
    void close() throws IOException {
        files.close();
        directory.close();
        assertThat(directory.used()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rowsComeBackAsTheyWentWhateverLaneFormOrSelection() {
        for (long seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            int distinct = seed % 2 == 0 ? 20 : 50_000;
            RandomRows rows = new RandomRows(
                    random, RandomRows.ALL_TYPES, 1 + random.nextInt(20), seed % 3 == 0 ? 2048 : 60, distinct);
            AtomicLong metered = new AtomicLong();
            SpillFile file = files.create(RandomRows.ALL_TYPES, metered::addAndGet);
            rows.batches.forEach(file::append);
            file.seal();
            assertThat(file.rows()).isEqualTo(rows.rows.size());
            assertThat(file.bytes()).isEqualTo(metered.get()).isEqualTo(directory.used());
            assertThat(read(file, seed % 5 == 0 ? 1 : Batch.MAX_ROWS))
                    .as("seed %d", seed)
                    .isEqualTo(rows.rows);
            assertThat(read(file, Batch.MAX_ROWS)).as("seed %d, again", seed).isEqualTo(rows.rows);
            file.close();
            assertThat(directory.used()).isZero();
        }
    }

    private static List<List<Datum>> read(SpillFile file, int least) {
        List<List<Datum>> rows = new ArrayList<>();
        SpillReader reader = file.read();
        Batch batch = new Batch(RandomRows.ALL_TYPES.size());
        while (reader.next(batch, least)) {
            assertThat(batch.rowCount()).isBetween(1, Batch.MAX_ROWS);
            rows.addAll(RandomRows.rowsOf(batch));
        }
        return rows;
    }

    @Test
    void variantsComeBackByteForByteHoweverLong() {
        Random random = new Random(3);
        SpillFile file = files.create(List.of(LogicalType.VARIANT), bytes -> {});
        List<byte[]> expected = new ArrayList<>();
        for (int b = 0; b < 30; b++) {
            int count = 1 + random.nextInt(300);
            VariantVector vector = VariantVector.binary(LogicalType.VARIANT, count);
            vector.length(count);
            vector.binary().resetArena();
            long[] validity = vector.writableValidity();
            for (int i = 0; i < count; i++) {
                if (random.nextInt(10) == 0) {
                    Validity.clear(validity, i);
                    expected.add(null);
                    continue;
                }
                byte[] value = new byte[random.nextInt(100) == 0 ? 200_000 : random.nextInt(2000)];
                random.nextBytes(value);
                vector.binary().append(i, value, 0, value.length);
                expected.add(value);
            }
            Batch batch = new Batch(1);
            batch.column(0, vector);
            batch.rows(count, null);
            file.append(batch);
        }
        file.seal();
        int row = 0;
        SpillReader reader = file.read();
        for (Batch batch = new Batch(1); reader.next(batch); ) {
            BytesVector slices = ((VariantVector) batch.column(0)).binary();
            for (int i = 0; i < batch.rowCount(); i++, row++) {
                byte[] found = batch.column(0).isNull(i)
                        ? null
                        : Arrays.copyOfRange(
                                slices.bytes(), slices.start()[i], slices.start()[i] + slices.lengths()[i]);
                assertThat(found).as("row %d", row).isEqualTo(expected.get(row));
            }
        }
        assertThat(row).isEqualTo(expected.size());
    }

    @Test
    void numbersOfNarrowRangeTakeFewBytes() {
        SpillFile file = files.create(List.of(LogicalType.INTEGER), bytes -> {});
        appendNumbers(file, 50);
        file.seal();
        assertThat(file.bytes()).isLessThan(50L * Batch.MAX_ROWS * 3);
    }

    @Test
    void theLimitIsADiskFullErrorThatNamesIt() {
        try (SpillDirectory small = SpillDirectory.open(folder, 100_000);
                SpillFiles query = small.newQuery()) {
            SpillFile file = query.create(List.of(LogicalType.INTEGER), bytes -> {});
            assertThatThrownBy(() -> appendNumbers(file, 1000))
                    .isInstanceOf(SnellerException.class)
                    .hasMessageContaining("SPILL_LIMIT, 100000 bytes")
                    .hasMessageContaining(folder.toString())
                    .extracting(e -> ((SnellerException) e).code().sqlState())
                    .isEqualTo("53100");
            assertThat(small.used()).isLessThanOrEqualTo(100_000);
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        try (SpillDirectory wrong = SpillDirectory.open(file.resolve("below"), Long.MAX_VALUE);
                SpillFiles query = wrong.newQuery()) {
            SpillFile spill = query.create(List.of(LogicalType.INTEGER), bytes -> {});
            assertThatThrownBy(() -> appendNumbers(spill, 1000))
                    .hasMessageContaining("SPILL_DIRECTORY")
                    .hasMessageContaining("not-a-folder")
                    .extracting(e -> ((SnellerException) e).code())
                    .isEqualTo(ErrorCode.DISK_FULL);
        }
        Files.delete(file);
    }

    @Test
    void damageIsFoundBeforeItIsRead() throws IOException {
        SpillFile file = files.create(List.of(LogicalType.INTEGER), bytes -> {});
        appendNumbers(file, 50);
        file.seal();
        Path path;
        try (Stream<Path> all = Files.walk(folder)) {
            path = all.filter(p -> p.toString().endsWith(".spill")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(path);
        for (int at : new int[] {0, 5, 9, 20, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(path, damaged);
            SpillReader reader = file.read();
            assertThatThrownBy(() -> {
                        for (Batch batch = new Batch(1); reader.next(batch); ) {
                            assertThat(batch.rowCount()).isPositive();
                        }
                    })
                    .as("byte %d", at)
                    .isInstanceOf(SnellerException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    private static void appendNumbers(SpillFile file, int batches) {
        Random random = new Random(1);
        for (int b = 0; b < batches; b++) {
            I64Vector numbers = new I64Vector(LogicalType.INTEGER, Batch.MAX_ROWS);
            numbers.length(Batch.MAX_ROWS);
            for (int i = 0; i < Batch.MAX_ROWS; i++) {
                numbers.values()[i] = 1_000_000_000_000L + random.nextInt(60_000);
            }
            Batch batch = new Batch(1);
            batch.column(0, numbers);
            batch.rows(Batch.MAX_ROWS, null);
            file.append(batch);
        }
    }
}
