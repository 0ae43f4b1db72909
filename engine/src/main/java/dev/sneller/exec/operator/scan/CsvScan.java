package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.ingest.FileReport;
import dev.sneller.ingest.FileSet;
import dev.sneller.ingest.FoundFile;
import dev.sneller.ingest.RawFiles;
import dev.sneller.ingest.csv.CsvReader;
import dev.sneller.ingest.csv.CsvSource;
import dev.sneller.plan.Leaf;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import java.util.List;

/** The records of delimited files. */
public final class CsvScan implements Source {
    private final Leaf.CsvScan plan;
    private final RawFiles files;
    private final SessionZone zone;
    private final QueryContext context;
    private final OperatorProfile profile;
    private CsvSource source;

    public CsvScan(Leaf.CsvScan plan, RawFiles files, SessionZone zone, QueryContext context, OperatorProfile profile) {
        this.plan = plan;
        this.files = files;
        this.zone = zone;
        this.context = context;
        this.profile = profile;
    }

    @Override
    public int prepare() {
        List<FoundFile> found = FileSet.of(files, plan.pattern()).files();
        profile.add("files", found.size());
        source = new CsvSource(
                files,
                found.stream().map(FoundFile::file).toList(),
                plan.format(),
                plan.columns(),
                plan.continueOnError(),
                zone);
        context.closeAtEnd(source);
        return source.parallelism();
    }

    @Override
    public int columnCount() {
        return plan.columns().size();
    }

    @Override
    public SourceTask open() {
        CsvReader reader = source.open(context.reserve("reading files"));
        return new SourceTask() {
            @Override
            public Progress next(Batch batch) {
                return reader.next(batch) ? Progress.MORE : Progress.DONE;
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    /** What became of the files begun so far. */
    public List<FileReport> reports() {
        return source == null ? List.of() : source.reports();
    }
}
