package dev.sneller.exec.operator.flatten;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.exec.operator.rows.RepeatedColumns;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.Flattener;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.plan.FlattenColumn;
import dev.sneller.plan.Unary;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.VariantVector;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** FLATTEN: the columns kept of the input, repeated for each member of a document, beside what is told of the member. */
public final class FlattenOperator implements Operator {
    private final Unary.Flatten plan;
    private final Supplier<Evaluator> document;
    private final AtomicLong documents = new AtomicLong();

    /** @param document compiles the expression of the document for one thread */
    public FlattenOperator(Unary.Flatten plan, Supplier<Evaluator> document) {
        this.plan = plan;
        this.document = document;
    }

    @Override
    public int columnCount() {
        return plan.kept().size() + plan.columns().size();
    }

    @Override
    public OperatorTask open() {
        return new Task(document.get());
    }

    private final class Task implements OperatorTask {
        private final Evaluator evaluator;
        private final Flattener flattener = new Flattener();
        private final VariantVectors binaries = new VariantVectors();
        private final MemberPath path = plan.columns().contains(FlattenColumn.PATH)
                ? new MemberPath(plan.options().prefix())
                : null;
        private final MemberWalk walk = new MemberWalk(plan.options(), path);
        private final MemberBatch members = new MemberBatch(plan.columns());
        private final RepeatedColumns kept = new RepeatedColumns(plan.kept());

        private VariantVector current;
        private long firstSequence;
        private boolean inputOpen;
        private boolean documentOpen;
        /** How many selected rows of the input were begun, and the one whose document is walked. */
        private int begun;

        private int row;

        Task(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        @Override
        public Progress process(Batch in, Batch out) {
            if (!inputOpen) {
                begin(in);
            }
            members.clear();
            boolean more = collect(in);
            inputOpen = more;
            fill(out);
            return more ? Progress.MORE : Progress.DONE;
        }

        private void begin(Batch in) {
            inputOpen = true;
            begun = 0;
            firstSequence = documents.getAndAdd(in.selectedCount());
            kept.begin(in);
            current = binaries.toBinary(documents(in), kept.rows(in), in.selectedCount());
        }

        private VariantVector documents(Batch in) {
            ColumnVector vector = evaluator.evaluate(in, in.selection());
            boolean one = vector instanceof ConstantVector;
            ColumnVector whole = one ? new ConstantVector(((ConstantVector) vector).value(), in.rowCount()) : vector;
            return (VariantVector) flattener.flatten(whole);
        }

        /** Notes members until the batch is full or the input used up; whether there may be more. */
        private boolean collect(Batch in) {
            while (!members.isFull()) {
                if (documentOpen && walk.next()) {
                    members.add(row, sequence(), walk, path);
                } else if (begun < in.selectedCount()) {
                    row = in.row(begun++);
                    openDocument();
                } else {
                    documentOpen = false;
                    return false;
                }
            }
            return true;
        }

        private long sequence() {
            return firstSequence + begun;
        }

        private void openDocument() {
            BytesVector slices = current.binary();
            boolean present = !current.isNull(row);
            documentOpen = present && walk.hasMembers(slices.bytes(), slices.start()[row]);
            if (documentOpen) {
                walk.begin(slices.bytes(), slices.start()[row]);
            } else if (plan.options().outer()) {
                members.addEmpty(row, sequence(), present ? slices.start()[row] : -1, path);
            }
        }

        private void fill(Batch out) {
            int count = members.size();
            kept.into(out, members.rows(), count);
            for (int c = 0; c < plan.columns().size(); c++) {
                out.column(
                        plan.kept().size() + c,
                        members.column(c, current.binary().bytes()));
            }
            out.rows(count, null);
        }
    }
}
