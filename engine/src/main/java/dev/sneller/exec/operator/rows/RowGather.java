package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/** Rows of a store, in any order, as vectors; row number -1 gives NULL, which outer joins ask for. */
public final class RowGather {
    private static final int SLOT_MASK = (1 << StoredRows.BATCH_SHIFT) - 1;

    private RowGather() {}

    /** Column {@code column} of {@code rows[from]} to {@code rows[from + count - 1]} as a vector of its own. */
    public static FlatVector gather(StoredRows store, int column, LogicalType type, int[] rows, int from, int count) {
        FlatVector target = allocate(store, column, type, rows, from, count);
        target.length(count);
        if (target instanceof BytesVector text) {
            text.resetArena();
        } else if (target instanceof VariantVector variant) {
            variant.binary().resetArena();
        }
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            FlatVector source = row < 0 ? null : store.column(row >>> StoredRows.BATCH_SHIFT, column);
            int slot = row & SLOT_MASK;
            if (source == null || source.isNull(slot)) {
                validity = validity == null ? target.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                copy(source, slot, target, i);
            }
        }
        return target;
    }

    private static FlatVector allocate(
            StoredRows store, int column, LogicalType type, int[] rows, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (rows[i] >= 0 && isWide(store.column(rows[i] >>> StoredRows.BATCH_SHIFT, column))) {
                I128Vector halves = new I128Vector(type, count);
                return type.kind() == TypeKind.TIMESTAMP_TZ ? new ZonedVector(type, halves) : halves;
            }
        }
        return FlatVector.allocate(type, count);
    }

    private static boolean isWide(FlatVector vector) {
        return vector instanceof I128Vector
                || vector instanceof ZonedVector zoned && zoned.instants() instanceof I128Vector;
    }

    private static void copy(FlatVector source, int from, FlatVector target, int to) {
        if (target instanceof I64Vector longs) {
            longs.values()[to] = ((I64Vector) source).values()[from];
        } else if (target instanceof BytesVector text) {
            BytesVector slices = (BytesVector) source;
            text.append(to, slices.bytes(), slices.start()[from], slices.lengths()[from]);
        } else if (target instanceof F64Vector doubles) {
            doubles.values()[to] = ((F64Vector) source).values()[from];
        } else if (target instanceof I32Vector ints) {
            ints.values()[to] = ((I32Vector) source).values()[from];
        } else if (target instanceof BoolVector bools) {
            if (((BoolVector) source).value(from)) {
                Validity.set(bools.bits(), to);
            }
        } else if (target instanceof I128Vector halves) {
            if (source instanceof I64Vector longs) {
                halves.set(to, longs.values()[from] >> 63, longs.values()[from]);
            } else {
                halves.set(to, ((I128Vector) source).high()[from], ((I128Vector) source).low()[from]);
            }
        } else if (target instanceof ZonedVector zoned) {
            copy(((ZonedVector) source).instants(), from, zoned.instants(), to);
            zoned.offsetMinutes()[to] = ((ZonedVector) source).offsetMinutes()[from];
        } else {
            copy(((VariantVector) source).binary(), from, ((VariantVector) target).binary(), to);
        }
    }
}
