package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.aggregate.collect.RequiredArguments;
import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.KeepsRows;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.exec.operator.sort.SortSink;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.exec.spill.SpillReader;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A function that keeps rows, in bounded memory: the rows go into a sort by group and by what the function wants, and its results are made while they
 * are read back. So results are asked for once, of all groups in ascending order, after the last row.
 */
public final class SortedState extends AggregateState {
    /** About how large the results given at once become. */
    private static final long RESULT_BYTES = 1 << 20;

    private final AggregateCall call;
    private final QueryContext context;
    private final OperatorProfile profile;
    /** The group, then the call's columns. */
    private final List<LogicalType> types;

    private final int[] required;
    private final GroupFold fold;
    private final SortSink sort;
    private final SinkTask sorting;
    private final Batch batch;
    private final SelectionVector complete = new SelectionVector(Batch.MAX_ROWS);
    /** Rows by group, where the fold wants to know. */
    private final LongList counts = new LongList();

    private final Reservation results;
    private SortedRows rows;
    private SpillFile distinct;
    private int atOnce = 1;

    /**
     * @param inputTypes types of the call's columns
     * @param states of the function over all rows, for those that keep none
     * @param profile told the bytes spilled
     */
    public SortedState(
            AggregateCall call,
            List<LogicalType> inputTypes,
            Supplier<AggregateState> states,
            QueryContext context,
            OperatorProfile profile) {
        this.call = call;
        this.context = context;
        this.profile = profile;
        types = new ArrayList<>(List.of(LogicalType.INTEGER));
        types.addAll(inputTypes);
        required = RequiredArguments.of(call);
        RowOrder order = new RowOrder(call, inputTypes);
        fold = order.fold(states);
        List<SortKey> keys = new ArrayList<>(List.of(new SortKey(0, false, false)));
        order.keys().forEach(key -> keys.add(new SortKey(key.column() + 1, key.descending(), key.nullsFirst())));
        sort = new SortSink(keys, types, Long.MAX_VALUE, 0, context, profile);
        sorting = sort.open();
        batch = new Batch(types.size());
        results = context.reserve(call.function().name());
    }

    @Override
    public void ensure(int groupCount) {
        counts.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        int length = arguments[0].length();
        I64Vector numbers = new I64Vector(LogicalType.INTEGER, length);
        numbers.length(length);
        int n = 0;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            if (isComplete(arguments, row)) {
                numbers.values()[row] = groups[i];
                complete.rows()[n++] = row;
                if (!call.distinct()) {
                    counts.add(groups[i], 1);
                }
            }
        }
        complete.count(n);
        batch.column(0, numbers);
        for (int c = 0; c < arguments.length; c++) {
            batch.column(c + 1, arguments[c]);
        }
        batch.rows(length, complete);
        sorting.accept(batch);
    }

    private boolean isComplete(ColumnVector[] arguments, int row) {
        for (int argument : required) {
            if (!Validity.isPresent(arguments[argument].validity(), row)) {
                return false;
            }
        }
        return true;
    }

    /** Takes in the rows that a state in memory keeps. */
    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        ((KeepsRows) other).giveRows(from, to, count, this);
    }

    @Override
    public int resultsAtOnce() {
        return atOnce;
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        if (rows == null) {
            rows = new SortedRows(ordered(), types.size(), context);
        }
        fold.start(count);
        for (int i = from; i < from + count; i++) {
            fold.begin(counts.get(groups[i]));
            rows.give(groups[i], fold, this::reserve);
            fold.end();
        }
        long bytes = fold.bytes();
        atOnce = bytes > RESULT_BYTES ? Math.max(1, count / 2) : Math.min(Batch.MAX_ROWS, Math.max(count, atOnce) * 2);
        FlatVector result = fold.result();
        results.shrinkTo(0);
        return result;
    }

    /** A result larger than what there is anyway is counted, and refused when the budget does not hold it. */
    private void reserve() {
        if (fold.bytes() > RESULT_BYTES) {
            results.ensure(fold.bytes());
        }
    }

    private SourceTask ordered() {
        sorting.combine();
        sort.finish();
        Source source = sort.result();
        source.prepare();
        SourceTask sorted = source.open();
        if (!call.distinct()) {
            return sorted;
        }
        List<SortKey> compared = new ArrayList<>();
        for (int column = 0; column <= call.arguments().size(); column++) {
            compared.add(new SortKey(column, false, false));
        }
        DistinctRows onlyOnce = new DistinctRows(sorted, compared);
        return fold.countsRows() ? counted(onlyOnce) : onlyOnce;
    }

    /** Keeps the rows on disk once more to know how many each group has. */
    private SourceTask counted(DistinctRows onlyOnce) {
        distinct = context.spill().create(types, bytes -> profile.add("bytes_spilled", bytes));
        Batch some = new Batch(types.size());
        while (onlyOnce.next(some) == Progress.MORE) {
            context.checkCancelled();
            long[] groups = ((I64Vector) some.column(0)).values();
            for (int row = 0; row < some.rowCount(); row++) {
                counts.add((int) groups[row], 1);
            }
            distinct.append(some);
        }
        distinct.seal();
        SpillReader reader = distinct.read();
        return target -> reader.next(target) ? Progress.MORE : Progress.DONE;
    }

    /** What is beside the rows; those count as the sort's. */
    @Override
    public long bytes() {
        return counts.bytes();
    }

    @Override
    public void release() {
        if (rows == null) {
            sorting.combine();
        }
        sort.close();
        results.close();
        if (distinct != null) {
            distinct.close();
        }
    }
}
