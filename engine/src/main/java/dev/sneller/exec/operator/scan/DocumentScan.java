package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.Expression;
import dev.sneller.expression.ExpressionCompiler;
import dev.sneller.ingest.FileSet;
import dev.sneller.ingest.FoundFile;
import dev.sneller.ingest.JsonOptions;
import dev.sneller.ingest.JsonReader;
import dev.sneller.ingest.JsonSource;
import dev.sneller.ingest.RawFiles;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.ScanColumn;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import java.util.Arrays;
import java.util.List;

/** The documents of files queried in place: parsed to binary form, paths read from there. Nothing can be skipped before it is read. */
public final class DocumentScan implements Source {
    /** Bytes of documents after which a batch is full whatever its rows, since one document may have 128 MiB. */
    private static final int BATCH_BYTES = 8 << 20;

    private final Leaf.FileScan plan;
    private final RawFiles files;
    private final List<ScanFilter> filters;
    private final EvaluationContext evaluation;
    private final QueryContext context;
    private final OperatorProfile profile;
    private JsonSource source;

    public DocumentScan(
            Leaf.FileScan plan,
            RawFiles files,
            List<ScanFilter> filters,
            EvaluationContext evaluation,
            QueryContext context,
            OperatorProfile profile) {
        this.plan = plan;
        this.files = files;
        this.filters = List.copyOf(filters);
        this.evaluation = evaluation;
        this.context = context;
        this.profile = profile;
    }

    @Override
    public int prepare() {
        FileSet found = FileSet.of(files, plan.pattern());
        profile.add("files", found.files().size());
        source = new JsonSource(
                files, found.files().stream().map(FoundFile::file).toList(), JsonOptions.DEFAULT);
        context.closeAtEnd(source);
        return source.parallelism();
    }

    @Override
    public int columnCount() {
        return plan.output();
    }

    @Override
    public SourceTask open() {
        return new Task();
    }

    private final class Task implements SourceTask {
        private final JsonReader reader = source.open(context.reserve("reading files"));
        private final BinaryBuilder builder = new BinaryBuilder();
        private final VariantVector documents = VariantVector.binary(LogicalType.VARIANT, Batch.MAX_ROWS);
        private final Batch input = new Batch(1);
        private final List<Evaluator> columns =
                plan.columns().stream().map(this::compile).toList();
        private final List<PredicateSelector> selectors = filters.stream()
                .map(filter -> PredicateSelector.of(filter.predicate()))
                .toList();
        private final long[] mask = new long[Validity.words(Batch.MAX_ROWS)];
        private final SelectionVector alive = new SelectionVector(Batch.MAX_ROWS);

        private Evaluator compile(ScanColumn column) {
            Expression document = new Expression.ColumnRef(0, LogicalType.VARIANT);
            Expression value = column.path().isRoot() ? document : new Expression.PathGet(document, column.path());
            boolean cast = column.type().kind() != LogicalType.VARIANT.kind();
            return ExpressionCompiler.compile(
                    cast ? new Expression.Cast(value, column.type(), column.rule()) : value, evaluation);
        }

        @Override
        public Progress next(Batch batch) {
            int rows = parse();
            if (rows == 0) {
                return Progress.DONE;
            }
            input.column(0, documents);
            input.rows(rows, null);
            SelectionVector selection = filter(rows);
            if (selection != null && selection.count() == 0) {
                batch.rows(0, null);
                return Progress.MORE;
            }
            for (int c = 0; c < plan.output(); c++) {
                batch.column(c, columns.get(c).evaluate(input, selection));
            }
            batch.rows(rows, selection);
            return Progress.MORE;
        }

        private int parse() {
            builder.clear();
            int rows = 0;
            int end = 0;
            while (rows < Batch.MAX_ROWS && end < BATCH_BYTES && reader.next(builder)) {
                documents.binary().start()[rows] = end;
                documents.binary().lengths()[rows++] = builder.size() - end;
                end = builder.size();
            }
            documents.binary().bytes(builder.bytes());
            documents.length(rows);
            return rows;
        }

        private SelectionVector filter(int rows) {
            SelectionVector selection = null;
            for (int f = 0; f < selectors.size(); f++) {
                Validity.setAll(mask, rows);
                if (selection != null) {
                    keepOnly(selection);
                }
                int column = filters.get(f).column();
                selectors.get(f).select(columns.get(column).evaluate(input, selection), mask);
                alive.fromMask(mask, rows);
                selection = alive;
            }
            return selection;
        }

        private void keepOnly(SelectionVector selection) {
            Arrays.fill(mask, 0);
            for (int i = 0; i < selection.count(); i++) {
                Validity.set(mask, selection.row(i));
            }
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
