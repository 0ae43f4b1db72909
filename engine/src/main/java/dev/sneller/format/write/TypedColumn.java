package dev.sneller.format.write;

import dev.sneller.format.Content;
import dev.sneller.format.buffer.PathBuffer;
import dev.sneller.type.Field;
import dev.sneller.type.Path;
import dev.sneller.vector.ColumnVector;

/** A column of one SQL type: NULL or lane 0. */
final class TypedColumn implements ColumnBuilder {
    private static final byte[] ROOT = {};

    private final Field field;
    private PathBuffer buffer = new PathBuffer();
    private VectorAppender appender;

    TypedColumn(Field field) {
        this.field = field;
        this.appender = new VectorAppender(buffer, Content.of(field.type()));
    }

    @Override
    public long append(ColumnVector vector, int[] rows, int from, int to, int first) {
        return appender.append(vector, rows, from, to, first);
    }

    @Override
    public long capacity() {
        return buffer.capacity();
    }

    @Override
    public void flush(ChunkWriter writer, FileBuilder file, int[] starts, FileStatistics statistics) {
        PathFacts facts = writer.write(file, field.id(), ROOT, buffer, starts);
        statistics.add(field.id(), Path.ROOT, field.type(), facts);
        buffer = new PathBuffer();
        appender = new VectorAppender(buffer, Content.of(field.type()));
    }
}
