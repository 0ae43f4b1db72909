package dev.sneller.ingest.csv;

import com.github.luben.zstd.Zstd;
import dev.sneller.ingest.FoundFile;
import dev.sneller.ingest.RawFiles;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.memory.Reservation;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.table.CsvColumn;
import dev.sneller.table.CsvFormat;
import dev.sneller.table.ScanUnit.RawFile;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** A folder of delimited files for tests, and their rows as text. */
final class CsvFolder {
    private final Path folder;
    private final RawFiles files = new RawFiles(bucket -> {
        throw new IllegalStateException("no bucket " + bucket);
    });

    CsvFolder(Path folder) {
        this.folder = folder;
    }

    static CsvFormat plain(int delimiter) {
        return new CsvFormat(
                new byte[] {(byte) delimiter},
                CsvFormat.LINES,
                0,
                CsvFormat.NONE,
                CsvFormat.NONE,
                '\\',
                false,
                List.of("\\N"),
                true,
                true,
                false);
    }

    static CsvFormat enclosed(int skipHeader) {
        return new CsvFormat(
                new byte[] {','},
                CsvFormat.LINES,
                skipHeader,
                '"',
                CsvFormat.NONE,
                '\\',
                true,
                List.of("null"),
                true,
                true,
                true);
    }

    /** Compressed as the name says. */
    void write(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(
                folder.resolve(name),
                name.endsWith(".gz") ? gzip(bytes) : name.endsWith(".zst") ? Zstd.compress(bytes) : bytes);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
            out.write(text);
        }
        return stored.toByteArray();
    }

    CsvSource source(String glob, CsvFormat format, boolean continueOnError, LogicalType... types) {
        List<RawFile> found =
                files.find(folder + "/" + glob).stream().map(FoundFile::file).toList();
        List<CsvColumn> columns = IntStream.range(0, types.length)
                .mapToObj(i -> new CsvColumn(i, "C" + i, types[i], true))
                .toList();
        return new CsvSource(files, found, format, columns, continueOnError, SessionZone.UTC);
    }

    List<String> rows(String glob, CsvFormat format, LogicalType... types) {
        try (CsvSource source = source(glob, format, false, types)) {
            return drain(source);
        }
    }

    /** Values of a row with a bar between them, NULL as a dash. */
    static List<String> drain(CsvSource source) {
        List<String> rows = new ArrayList<>();
        try (Reservation memory = new MemoryBudget(1L << 30).open("test");
                CsvReader reader = source.open(memory)) {
            Batch batch = new Batch(16);
            while (reader.next(batch)) {
                for (int row = 0; row < batch.rowCount(); row++) {
                    rows.add(text(batch, row));
                }
            }
        }
        return rows;
    }

    private static String text(Batch batch, int row) {
        List<String> values = new ArrayList<>();
        for (int c = 0; c < batch.columnCount() && batch.column(c) != null; c++) {
            values.add(text(batch.column(c), row));
        }
        return String.join("|", values);
    }

    private static String text(ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            return "-";
        }
        return vector instanceof BytesVector bytes
                ? bytes.text(row)
                : VectorDatum.at(vector, row).toString();
    }

    /** Rows read by several threads, sorted. */
    static List<String> drain(CsvSource source, int threads) throws InterruptedException {
        List<String> rows = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = IntStream.range(0, threads)
                .mapToObj(i -> new Thread(() -> rows.addAll(drain(source))))
                .toList();
        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            reader.join();
        }
        Collections.sort(rows);
        return rows;
    }
}
