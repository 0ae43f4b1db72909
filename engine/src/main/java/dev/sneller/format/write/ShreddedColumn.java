package dev.sneller.format.write;

import dev.sneller.format.shred.ColumnChoice;
import dev.sneller.format.shred.ResidualPairs;
import dev.sneller.format.shred.Shredder;
import dev.sneller.type.Field;
import dev.sneller.vector.ColumnVector;
import java.util.List;

/** A column of documents: path columns and the residual. */
final class ShreddedColumn implements ColumnBuilder {
    /** A file with so many paths that their names take this much is ended. */
    private static final long MAX_PATH_BYTES = 64L << 20;

    private final Field field;
    private final WriterOptions options;
    private final Shredder shredder;
    private final DocumentRows documents;
    private final ResidualChunks residual;
    private boolean appending;
    private long appendedBytes;

    /** @param rows told of documents that come through {@link #sink}, not of appended rows */
    ShreddedColumn(Field field, WriterOptions options, Shredder.RowListener rows) {
        this.field = field;
        this.options = options;
        this.shredder = new Shredder(bytes -> {
            if (appending) {
                appendedBytes += bytes;
            } else {
                rows.rowEnded(bytes);
            }
        });
        this.documents = new DocumentRows(shredder);
        this.residual = new ResidualChunks(field.id());
    }

    Shredder sink() {
        return shredder;
    }

    @Override
    public long append(ColumnVector vector, int[] rows, int from, int to, int first) {
        appending = true;
        appendedBytes = 0;
        try {
            documents.replay(vector, rows, from, to);
        } finally {
            appending = false;
        }
        return appendedBytes;
    }

    @Override
    public long capacity() {
        return shredder.capacity() + residual.capacity();
    }

    @Override
    public void flush(ChunkWriter writer, FileBuilder file, int[] starts, FileStatistics statistics) {
        int room = Math.max(0, options.maxPaths() - file.pathCount(field.id()));
        ColumnChoice.Limits limits = new ColumnChoice.Limits(options.laneRows(), options.maxLanes(), room);
        ColumnChoice choice = ColumnChoice.of(shredder, limits, path -> file.isColumn(field.id(), path));
        List<ColumnChoice.Column> columns = choice.columns();
        for (ColumnChoice.Column column : columns) {
            PathFacts facts = writer.write(file, field.id(), column.path(), column.buffer(), starts);
            statistics.addPath(field.id(), column.path(), facts);
        }
        residual.write(file, ResidualPairs.of(shredder, choice, starts), starts);
        shredder.clear(columns.stream().mapToInt(ColumnChoice.Column::node).toArray());
    }

    @Override
    public boolean wantsNewFile() {
        return shredder.pathBytes() > MAX_PATH_BYTES;
    }

    @Override
    public void finishFile(FileBuilder file) {
        residual.finish(file);
        shredder.forgetPaths();
    }
}
