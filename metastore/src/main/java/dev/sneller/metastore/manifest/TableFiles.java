package dev.sneller.metastore.manifest;

import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.Position;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.TableStatistics;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a table consists of, whatever its definition. Immutable.
 *
 * <p>Row ids are handed out while folding the log: files take them in the order of the log, so every process derives the same ones.
 */
public final class TableFiles {
    /** A table as it is created. */
    public static final TableFiles NONE = new TableFiles(FileList.EMPTY, StatisticsSum.NOTHING, 0, Position.ORIGIN);

    private final FileList files;
    private final TableStatistics statistics;
    private final long nextRowId;
    private final Position changedAt;

    private TableFiles(FileList files, TableStatistics statistics, long nextRowId, Position changedAt) {
        this.files = files;
        this.statistics = statistics;
        this.nextRowId = nextRowId;
        this.changedAt = changedAt;
    }

    public TableFiles plus(DataFileRef file, Position at) {
        DataFileEntry entry = new DataFileEntry(file, nextRowId, at);
        return new TableFiles(files.plus(entry), StatisticsSum.plus(statistics, file), nextRowId + file.rows(), at);
    }

    /** Without files it has. */
    public TableFiles minus(Set<UUID> ids, Position at) {
        TableStatistics rest = statistics;
        for (DataFileEntry removed : files.find(ids)) {
            rest = StatisticsSum.minus(rest, removed.file());
        }
        return new TableFiles(files.minus(ids), rest, nextRowId, at);
    }

    public boolean containsAll(Set<UUID> ids) {
        return files.find(ids).size() == ids.size();
    }

    /** In the order they were added. */
    public Stream<DataFileEntry> stream() {
        return files.stream();
    }

    public long count() {
        return files.size();
    }

    public TableStatistics statistics() {
        return statistics;
    }

    /** The last transaction that added or removed a file. */
    public Position changedAt() {
        return changedAt;
    }
}
