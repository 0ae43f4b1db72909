package dev.sneller.ingest.csv;

import dev.sneller.ingest.FileReport;
import dev.sneller.ingest.RawFiles;
import dev.sneller.ingest.SharedFiles;
import dev.sneller.ingest.TextOpening;
import dev.sneller.ingest.TextPlaces;
import dev.sneller.memory.Reservation;
import dev.sneller.table.CsvColumn;
import dev.sneller.table.CsvFormat;
import dev.sneller.table.ScanUnit.RawFile;
import dev.sneller.variant.text.SessionZone;
import java.util.List;

/** The records of delimited files, for any number of threads: each opens a {@link CsvReader}. Closed after its readers. */
public final class CsvSource implements AutoCloseable {
    private final CsvFormat format;
    private final List<CsvColumn> columns;
    private final boolean continueOnError;
    private final SessionZone zone;
    private final TextOpening opening;
    private final SharedFiles files;

    /**
     * @param continueOnError whether bad records are counted and left out
     * @param zone of times without offset
     */
    public CsvSource(
            RawFiles rawFiles,
            List<RawFile> files,
            CsvFormat format,
            List<CsvColumn> columns,
            boolean continueOnError,
            SessionZone zone) {
        this.format = format;
        this.columns = List.copyOf(columns);
        this.continueOnError = continueOnError;
        this.zone = zone;
        this.opening = new TextOpening(rawFiles, new CsvLayout(format));
        this.files = new SharedFiles(files, opening);
    }

    /** How many threads can usefully read at the same time, at least 1. */
    public int parallelism() {
        return files.parallelism();
    }

    /** A reader for one thread. @param memory charged with the blocks; the caller's */
    public CsvReader open(Reservation memory) {
        RecordColumns target = new RecordColumns(columns, format, zone);
        return new CsvReader(files, new FieldSplitter(format), target, rejections(), memory);
    }

    private Rejections rejections() {
        return new Rejections(new TextPlaces(opening), continueOnError);
    }

    /** What became of the files begun so far, sorted by location. */
    public List<FileReport> reports() {
        return files.reports();
    }

    @Override
    public void close() {
        files.close();
    }
}
