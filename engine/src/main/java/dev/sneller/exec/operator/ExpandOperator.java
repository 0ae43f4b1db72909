package dev.sneller.exec.operator;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.VectorBuilder;
import java.util.List;

/** Passes each batch on once for every grouping set, by reference, with the keys the set leaves out as NULL constants. */
public final class ExpandOperator implements Operator {
    private final Unary.Expand plan;
    private final List<LogicalType> types;

    public ExpandOperator(Unary.Expand plan) {
        this.plan = plan;
        this.types = plan.input().types();
    }

    @Override
    public int columnCount() {
        return types.size() + plan.keys().size() + 1;
    }

    @Override
    public OperatorTask open() {
        return new OperatorTask() {
            private int set;

            @Override
            public Progress process(Batch in, Batch out) {
                fill(set, in, out);
                set = (set + 1) % plan.sets().size();
                return set == 0 ? Progress.DONE : Progress.MORE;
            }
        };
    }

    private void fill(int set, Batch in, Batch out) {
        int column = 0;
        for (; column < types.size(); column++) {
            out.column(column, in.column(column));
        }
        for (int key : plan.keys()) {
            boolean kept = plan.sets().get(set).contains(key);
            out.column(column++, kept ? in.column(key) : ConstantVector.nullOf(types.get(key), in.rowCount()));
        }
        Datum number = Datum.ofLong(LogicalType.INTEGER, set);
        out.column(column, new ConstantVector(VectorBuilder.of(LogicalType.INTEGER, List.of(number)), in.rowCount()));
        out.rows(in.rowCount(), in.selection());
    }
}
