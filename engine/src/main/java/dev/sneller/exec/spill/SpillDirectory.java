package dev.sneller.exec.spill;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Where the queries of one engine spill, and how much. Thread-safe; touches the disk only when a query spills. */
public final class SpillDirectory implements AutoCloseable {
    private final SpillFolder folder;
    private final long limit;
    private final AtomicLong used = new AtomicLong();

    private SpillDirectory(SpillFolder folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * Removes what dead processes have left there.
     *
     * @param directory made when need be
     * @param limit bytes of all spill files of the engine, {@link Long#MAX_VALUE} = what the disk has
     */
    public static SpillDirectory open(Path directory, long limit) {
        return new SpillDirectory(SpillFolder.acquire(directory), limit);
    }

    /** The spill files of a new query. */
    public SpillFiles newQuery() {
        return new SpillFiles(this);
    }

    /** Bytes in spill files now. */
    public long used() {
        return used.get();
    }

    Path newFile() {
        try {
            return folder.newFile();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Counts bytes about to be written, or fails with DISK_FULL. */
    void add(long bytes) {
        if (used.addAndGet(bytes) > limit) {
            used.addAndGet(-bytes);
            throw new SnellerException(
                    ErrorCode.DISK_FULL,
                    "spilling into " + folder.parent() + " would take more than SPILL_LIMIT, " + limit
                            + " bytes; raise SPILL_LIMIT or MEMORY_LIMIT, or read less at once");
        }
    }

    void remove(long bytes) {
        used.addAndGet(-bytes);
    }

    SnellerException unwritable(IOException cause) {
        return new SnellerException(
                ErrorCode.DISK_FULL,
                "spilling into " + folder.parent() + " failed (" + cause.getMessage()
                        + "); free space there, or give another SPILL_DIRECTORY",
                cause);
    }

    @Override
    public void close() {
        folder.release();
    }
}
