package dev.sneller.exec.operator.write;

import dev.sneller.exec.Progress;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.format.write.DataFileWriter;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;

/** Writes every row it is given, one writer a thread. */
public final class WriteSink implements Sink {
    private final WriterFactory writers;
    private final WrittenFiles written;
    private final NotNullCheck notNull;

    /** @param table named when a NOT NULL column is given NULL */
    public WriteSink(WriterFactory writers, WrittenFiles written, Schema schema, String table) {
        this.notNull = new NotNullCheck(schema, table);
        this.writers = writers;
        this.written = written;
    }

    @Override
    public SinkTask open() {
        DataFileWriter writer = writers.open();
        return new SinkTask() {
            @Override
            public Progress accept(Batch batch) {
                notNull.check(batch);
                writer.append(batch);
                return Progress.MORE;
            }

            @Override
            public void combine() {
                written.add(writer.finish());
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }

    @Override
    public void finish() {}
}
