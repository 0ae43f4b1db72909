package dev.sneller.exec.build;

import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.write.DocumentLoad;
import dev.sneller.exec.operator.write.WriteSink;
import dev.sneller.exec.operator.write.WriterFactory;
import dev.sneller.exec.operator.write.WrittenFiles;
import dev.sneller.format.write.DataFileWriter;
import dev.sneller.format.write.WriterOptions;
import dev.sneller.ingest.FileReport;
import dev.sneller.ingest.FileSet;
import dev.sneller.ingest.FoundFile;
import dev.sneller.ingest.JsonOptions;
import dev.sneller.ingest.JsonSource;
import dev.sneller.ingest.OnError;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.Unary;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ScanUnit;
import dev.sneller.table.TableName;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Builds the writing ends of a plan and keeps what they leave behind. */
final class WriteBuilder {
    private final EngineServices services;
    private final QueryRequest request;
    private final QueryContext context;
    private final WrittenFiles files = new WrittenFiles();
    private Supplier<List<FileReport>> reports = List::of;

    WriteBuilder(EngineServices services, QueryRequest request, QueryContext context) {
        this.services = services;
        this.request = request;
        this.context = context;
    }

    WrittenFiles files() {
        return files;
    }

    Supplier<List<DataFileRef>> written() {
        return files::files;
    }

    /** What became of each file of a COPY. */
    List<FileReport> reports() {
        return reports.get();
    }

    /** The source whose reports those are. */
    void reportsOf(Supplier<List<FileReport>> source) {
        reports = source;
    }

    Sink sink(Unary.Write write) {
        return new WriteSink(
                writers(write.target(), write.schema()),
                files,
                write.schema(),
                write.target().name());
    }

    Source load(Leaf.CopyDocuments copy) {
        List<ScanUnit.RawFile> found = new ArrayList<>();
        for (String pattern : copy.files()) {
            FileSet.of(services.files(), pattern).files().stream()
                    .map(FoundFile::file)
                    .forEach(found::add);
        }
        JsonOptions options =
                JsonOptions.DEFAULT.withOnError(copy.continueOnError() ? OnError.CONTINUE : OnError.ABORT_STATEMENT);
        JsonSource documents = new JsonSource(services.files(), found, options);
        reportsOf(documents::reports);
        return new DocumentLoad(documents, writers(copy.target(), copy.schema()), files, context);
    }

    private WriterFactory writers(TableName target, Schema schema) {
        return () -> DataFileWriter.create(
                WriterOptions.defaults(),
                services.store(),
                request.names(),
                schema,
                target.schemaVersion(),
                context.reserve("writing " + target.name()));
    }
}
