package dev.sneller.exec.operator.write;

import dev.sneller.exec.Progress;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.format.write.DataFileWriter;
import dev.sneller.vector.Batch;

/** Writes every row it is given, one writer a thread. */
public final class WriteSink implements Sink {
    private final WriterFactory writers;
    private final WrittenFiles written;

    public WriteSink(WriterFactory writers, WrittenFiles written) {
        this.writers = writers;
        this.written = written;
    }

    @Override
    public SinkTask open() {
        DataFileWriter writer = writers.open();
        return new SinkTask() {
            @Override
            public Progress accept(Batch batch) {
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
