package dev.sneller.exec.operator.sort;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The runs of all threads of one sort, in memory and on disk. Thread-safe until it is read. */
final class SortedRuns {
    /** What reading a run takes: a block, its rows, and the batch they came in. */
    private static final long READER_BYTES = Reservation.STEP;

    private final List<SortKey> keys;
    private final List<LogicalType> types;
    private final QueryContext context;
    private final OperatorProfile profile;
    private final Reservation readers;
    private final List<RunBuilder> builders = new ArrayList<>();
    private final ArrayDeque<SpillFile> files = new ArrayDeque<>();

    SortedRuns(List<SortKey> keys, List<LogicalType> types, QueryContext context, OperatorProfile profile) {
        this.keys = keys;
        this.types = types;
        this.context = context;
        this.profile = profile;
        this.readers = context.reserve("ORDER BY");
    }

    synchronized void ended(RunBuilder builder) {
        builders.add(builder);
    }

    /** Writes a sorted run. */
    void write(SortedRun run) {
        SpillFile file = newFile();
        run.writeTo(file, context::checkCancelled);
        add(file);
    }

    private SpillFile newFile() {
        return context.spill().create(types, bytes -> profile.add("bytes_spilled", bytes));
    }

    private synchronized void add(SpillFile file) {
        files.add(file);
    }

    /** Makes the runs ready to be merged: all in memory, or as few on disk as memory can read at once. All threads have ended. */
    void settle() {
        if (!areSpilled()) {
            return;
        }
        if (!readers.tryEnsure((files.size() + builders.size()) * READER_BYTES)) {
            builders.forEach(RunBuilder::spillRest);
        }
        int most = readable(files.size());
        while (files.size() > most) {
            files.add(merge(Math.min(most, files.size() - most + 1)));
        }
    }

    /** How many runs may be read at once; two always. */
    private int readable(int wanted) {
        for (int runs = wanted; runs > 2; runs -= Math.max(1, runs / 4)) {
            if (readers.tryEnsure(runs * READER_BYTES)) {
                return runs;
            }
        }
        readers.overdraw(2 * READER_BYTES);
        return 2;
    }

    private SpillFile merge(int count) {
        List<SpillFile> inputs = new ArrayList<>();
        List<RunCursor> cursors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(files.remove());
            cursors.add(RunCursor.of(inputs.get(i), keys, types.size()));
        }
        SpillFile merged = newFile();
        RunMerge merge = new RunMerge(cursors, keys, types);
        for (Batch batch = new Batch(types.size()); merge.next(batch, Batch.MAX_ROWS); ) {
            context.checkCancelled();
            merged.append(batch);
        }
        merged.seal();
        inputs.forEach(SpillFile::close);
        return merged;
    }

    /** Whether some rows are on disk. */
    synchronized boolean areSpilled() {
        return !files.isEmpty();
    }

    /** The runs in memory; spilled no more. */
    List<SortedRun> inMemory() {
        return builders.stream().map(RunBuilder::settle).toList();
    }

    /** One cursor a run, wherever it is. */
    List<RunCursor> cursors() {
        List<RunCursor> cursors = new ArrayList<>();
        files.forEach(file -> cursors.add(RunCursor.of(file, keys, types.size())));
        inMemory().forEach(run -> cursors.add(RunCursor.of(run, keys, types.size())));
        return cursors;
    }

    /** All rows have been read. */
    void close() {
        files.forEach(SpillFile::close);
        files.clear();
        builders.forEach(RunBuilder::release);
        readers.shrinkTo(0);
    }
}
