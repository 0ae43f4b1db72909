package dev.sneller.exec.operator.recursion;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.plan.Binary;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;

/** The rows of a recursive query as its rounds make them: the next round runs when the rows of the last one were taken. */
public final class RecursionSource implements Source {
    /** More rounds than any tree is deep; what goes on longer has no end. */
    private static final long MAX_ROUNDS = 1_000_000;

    /** The plan of the seed and of the step. */
    @FunctionalInterface
    public interface Rounds {
        /** Offers the rows of one round. @param before the rows of the round before, null for the seed */
        void run(List<Batch> before, SinkTask rows);
    }

    private final Binary.Recursion plan;
    private final Rounds rounds;
    private final QueryContext context;
    private final OperatorProfile profile;

    public RecursionSource(Binary.Recursion plan, Rounds rounds, QueryContext context, OperatorProfile profile) {
        this.plan = plan;
        this.rounds = rounds;
        this.context = context;
        this.profile = profile;
    }

    @Override
    public int prepare() {
        return 1;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public SourceTask open() {
        return new Task();
    }

    private final class Task implements SourceTask {
        private final SeenRows seen = plan.distinct() ? new SeenRows(plan.types(), context.reserve("RECURSION")) : null;
        private RowStore spare = new RowStore(context.reserve("RECURSION"));
        private RowStore last = new RowStore(context.reserve("RECURSION"));
        private List<Batch> batches;
        private int taken;
        private long round;

        @Override
        public Progress next(Batch batch) {
            while (batches == null || taken == batches.size()) {
                if (batches != null && batches.isEmpty()) {
                    return Progress.DONE;
                }
                runRound();
            }
            Batch rows = batches.get(taken++);
            for (int c = 0; c < rows.columnCount(); c++) {
                batch.column(c, rows.column(c));
            }
            batch.rows(rows.rowCount(), null);
            return Progress.MORE;
        }

        private void runRound() {
            if (round++ == MAX_ROUNDS) {
                throw new SnellerException(
                        ErrorCode.BUDGET_EXCEEDED,
                        "a recursive query did not end within " + MAX_ROUNDS
                                + " rounds; add a condition that stops it, or UNION instead of UNION ALL");
            }
            profile.add("rounds", 1);
            RowStore made = spare;
            made.clear();
            rounds.run(batches, rows -> {
                if (seen != null) {
                    seen.keepNew(rows);
                }
                if (rows.selectedCount() > 0) {
                    made.append(rows);
                }
                return Progress.MORE;
            });
            spare = last;
            last = made;
            batches = batches(made);
            taken = 0;
        }

        private List<Batch> batches(RowStore rows) {
            List<Batch> list = new ArrayList<>();
            for (int b = 0; b < rows.batchCount(); b++) {
                Batch batch = new Batch(columnCount());
                for (int c = 0; c < columnCount(); c++) {
                    batch.column(c, rows.column(b, c));
                }
                batch.rows(rows.batchRows(b), null);
                list.add(batch);
            }
            return list;
        }
    }
}
