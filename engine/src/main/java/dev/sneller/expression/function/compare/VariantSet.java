package dev.sneller.expression.function.compare;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.kernel.Masks;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantHash;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;
import java.util.Arrays;
import java.util.List;

/** Whether a VARIANT value is one of some constants, by the VARIANT relation. */
public final class VariantSet implements Kernel {
    private static final int EMPTY = -1;

    private final List<Datum> values;
    private final int[] table;
    private final VariantHash hash = new VariantHash();
    private final VariantComparator comparator = new VariantComparator();
    private final VariantVectors binaries = new VariantVectors();
    private final BoolResult result = new BoolResult();

    private VariantSet(List<Datum> values) {
        this.values = values;
        table = new int[Integer.highestOneBit(Math.max(1, values.size())) * 4];
        Arrays.fill(table, EMPTY);
        for (int i = 0; i < values.size(); i++) {
            int slot = slot(values.get(i).bytes(), 0);
            while (table[slot] != EMPTY) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i;
        }
    }

    /** TRUE where the operand is one of {@code values}, NULL where it is NULL. */
    public static Evaluator bind(Evaluator operand, List<Datum> values) {
        return new StrictCall(LogicalType.BOOLEAN, List.of(operand), false, () -> new VariantSet(values));
    }

    private int slot(byte[] bytes, int at) {
        return (int) (hash.hash(bytes, at) >>> 32) & table.length - 1;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int[] rows = active.rows();
        BytesVector binary = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                .binary();
        BoolVector target = result.begin(active.length());
        for (int i = 0; i < active.count(); i++) {
            if (contains(binary.bytes(), binary.start()[rows[i]])) {
                Masks.set(target.bits(), rows[i]);
            }
        }
        return target;
    }

    private boolean contains(byte[] bytes, int at) {
        for (int slot = slot(bytes, at); table[slot] != EMPTY; slot = slot + 1 & table.length - 1) {
            if (comparator.equal(bytes, at, values.get(table[slot]).bytes(), 0)) {
                return true;
            }
        }
        return false;
    }
}
