package dev.sneller.exec.operator.write;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.format.write.DataFileWriter;
import dev.sneller.ingest.JsonReader;
import dev.sneller.ingest.JsonSource;
import dev.sneller.variant.DocumentSink;
import dev.sneller.vector.Batch;

/**
 * COPY of whole documents: each thread drives the tokenizer straight into its writer's shredder, without an intermediate form. It is a source
 * that yields no rows; what it did stands in the written files and the source's reports.
 */
public final class DocumentLoad implements Source {
    /** Documents between two looks at the cancellation flag. */
    private static final int STEP = 1024;

    private final JsonSource documents;
    private final WriterFactory writers;
    private final WrittenFiles written;
    private final QueryContext context;

    public DocumentLoad(JsonSource documents, WriterFactory writers, WrittenFiles written, QueryContext context) {
        this.documents = documents;
        this.writers = writers;
        this.written = written;
        this.context = context;
        context.closeAtEnd(documents);
    }

    @Override
    public int prepare() {
        return documents.parallelism();
    }

    @Override
    public int columnCount() {
        return 0;
    }

    @Override
    public SourceTask open() {
        JsonReader reader = documents.open(context.reserve("reading files"));
        DataFileWriter writer = writers.open();
        DocumentSink sink = writer.documents();
        return new SourceTask() {
            @Override
            public Progress next(Batch batch) {
                for (int i = 0; i < STEP; i++) {
                    if (!reader.next(sink)) {
                        written.add(writer.finish());
                        return Progress.DONE;
                    }
                }
                return Progress.MORE;
            }

            @Override
            public void close() {
                reader.close();
                writer.close();
            }
        };
    }
}
