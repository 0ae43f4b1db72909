package dev.sneller.expression.cast;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** Reads every active row as the wanted type. */
final class CastKernel implements Kernel {
    private final LogicalType from;
    private final LogicalType to;
    private final RowReader.Source source;
    private final CastValue value = new CastValue();
    private final CastTarget target;
    private final VariantVectors binaries = new VariantVectors();

    /** @param from the type messages name: VARIANT also when its values come typed */
    CastKernel(LogicalType from, LogicalType to, RowReader.Source source) {
        this.from = from;
        this.to = to;
        this.source = source;
        target = CastTarget.of(to, value);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int[] rows = active.rows();
        RowReader reader = source.of(binary(arguments[0], rows, active.count()));
        target.begin(active.length());
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int end = value.text().size();
            CastStatus status = reader.read(row, value);
            if (status == CastStatus.NULL) {
                outcome.setNull(row);
            } else if (status != CastStatus.OK || !target.put(row, value)) {
                value.text().truncate(end);
                outcome.fail(row);
            }
        }
        return target.finish();
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        FlatVector vector = binary(arguments[0], new int[] {row}, 1);
        CastStatus status = source.of(vector).read(row, new CastValue());
        return CastFailures.of(from, to, status, vector, row);
    }

    private FlatVector binary(FlatVector vector, int[] rows, int count) {
        return vector instanceof VariantVector variant ? binaries.toBinary(variant, rows, count) : vector;
    }
}
