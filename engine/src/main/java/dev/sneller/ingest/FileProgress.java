package dev.sneller.ingest;

import dev.sneller.table.ScanUnit.RawFile;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** One file on its way through the readers: how its text is framed, and what was counted so far. Thread-safe. */
public final class FileProgress {
    private final RawFile file;
    private final Framing framing;
    private final int textStart;
    private final LongAdder loaded = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private long firstErrorAt = Long.MAX_VALUE;
    private Rejection firstError;
    private boolean skipped;

    /** @param textStart bytes of a byte order mark */
    FileProgress(RawFile file, Framing framing, int textStart) {
        this.file = file;
        this.framing = framing;
        this.textStart = textStart;
    }

    public RawFile file() {
        return file;
    }

    public String location() {
        return file.location();
    }

    Framing framing() {
        return framing;
    }

    public int textStart() {
        return textStart;
    }

    /** Counts good records. */
    public void loaded(long documents) {
        loaded.add(documents);
    }

    /** Counts a bad record. @return whether it is nearer to the file's start than all before */
    public synchronized boolean rejected(long offset) {
        errors.increment();
        boolean first = offset < firstErrorAt;
        firstErrorAt = Math.min(firstErrorAt, offset);
        return first;
    }

    public synchronized void firstError(Rejection rejection) {
        if (firstError == null || rejection.offset() < firstError.offset()) {
            firstError = rejection;
        }
    }

    /** Leaves the file out as a whole. */
    synchronized void skip() {
        skipped = true;
    }

    synchronized FileReport report() {
        long parsed = loaded.sum() + errors.sum();
        return new FileReport(
                file.location(),
                skipped,
                parsed,
                skipped ? 0 : loaded.sum(),
                errors.sum(),
                Optional.ofNullable(firstError));
    }
}
