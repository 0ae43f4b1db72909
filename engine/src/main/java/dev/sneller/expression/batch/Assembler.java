package dev.sneller.expression.batch;

import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/** Pieces one flat vector together from rows of several: the results of branches. Bytes are copied; integers widen when a piece is wide. */
public final class Assembler {
    private final LogicalType type;
    private final Flattener flattener = new Flattener();
    private final VariantVectors binaries = new VariantVectors();
    private FlatVector narrow;
    private FlatVector wide;
    private FlatVector target;
    private long[] validity = {};
    private int length;

    public Assembler(LogicalType type) {
        this.type = type;
    }

    /** Starts with NULL in every row. */
    public void begin(int rows) {
        length = rows;
        if (narrow == null || narrow.capacity() < rows) {
            narrow = FlatVector.allocate(type, rows);
            wide = null;
        }
        if (validity.length < Masks.words(rows)) {
            validity = new long[Masks.words(rows)];
        }
        java.util.Arrays.fill(validity, 0);
        target = narrow;
        if (target instanceof BytesVector bytes) {
            bytes.resetArena();
        } else if (target instanceof VariantVector variant) {
            variant.binary().resetArena();
        }
    }

    /** Takes these rows of a vector of the type, which is read before this returns. */
    public void put(ColumnVector vector, int[] rows, int count) {
        FlatVector source = flattener.flatten(vector, length);
        if (source instanceof VariantVector variant) {
            source = binaries.toBinary(variant, rows, count);
        }
        if (isWide(source) && !isWide(target)) {
            widen();
        }
        copy(source, target, rows, count);
        for (int i = 0; i < count; i++) {
            if (!source.isNull(rows[i])) {
                Masks.set(validity, rows[i]);
            }
        }
    }

    public FlatVector finish() {
        target.type(type);
        target.length(length);
        target.validity(validity);
        return target;
    }

    private static boolean isWide(FlatVector vector) {
        return vector instanceof I128Vector
                || vector instanceof ZonedVector zoned && zoned.instants() instanceof I128Vector;
    }

    private void widen() {
        if (wide == null) {
            wide = narrow instanceof ZonedVector
                    ? new ZonedVector(type, new I128Vector(LogicalType.TIMESTAMP_LTZ, narrow.capacity()))
                    : new I128Vector(type, narrow.capacity());
        }
        if (narrow instanceof ZonedVector zoned) {
            ZonedVector wideZoned = (ZonedVector) wide;
            Widen.into((I64Vector) zoned.instants(), length, (I128Vector) wideZoned.instants());
            System.arraycopy(zoned.offsetMinutes(), 0, wideZoned.offsetMinutes(), 0, length);
        } else {
            Widen.into((I64Vector) narrow, length, (I128Vector) wide);
        }
        target = wide;
    }

    private static void copy(FlatVector source, FlatVector target, int[] rows, int count) {
        if (source instanceof I64Vector longs) {
            copyLongs(longs.values(), target, rows, count);
        } else if (source instanceof BytesVector bytes) {
            copyBytes(bytes, bytes.validity(), (BytesVector) target, rows, count);
        } else if (source instanceof F64Vector doubles) {
            for (int i = 0; i < count; i++) {
                ((F64Vector) target).values()[rows[i]] = doubles.values()[rows[i]];
            }
        } else if (source instanceof BoolVector bits) {
            copyBits(bits.bits(), ((BoolVector) target).bits(), rows, count);
        } else if (source instanceof I32Vector ints) {
            for (int i = 0; i < count; i++) {
                ((I32Vector) target).values()[rows[i]] = ints.values()[rows[i]];
            }
        } else if (source instanceof I128Vector wides) {
            for (int i = 0; i < count; i++) {
                ((I128Vector) target).set(rows[i], wides.high()[rows[i]], wides.low()[rows[i]]);
            }
        } else if (source instanceof ZonedVector zoned) {
            copy(zoned.instants(), ((ZonedVector) target).instants(), rows, count);
            for (int i = 0; i < count; i++) {
                ((ZonedVector) target).offsetMinutes()[rows[i]] = zoned.offsetMinutes()[rows[i]];
            }
        } else {
            VariantVector variant = (VariantVector) source;
            copyBytes(variant.binary(), variant.validity(), ((VariantVector) target).binary(), rows, count);
        }
    }

    private static void copyLongs(long[] source, FlatVector target, int[] rows, int count) {
        if (target instanceof I64Vector narrow) {
            for (int i = 0; i < count; i++) {
                narrow.values()[rows[i]] = source[rows[i]];
            }
            return;
        }
        I128Vector wide = (I128Vector) target;
        for (int i = 0; i < count; i++) {
            wide.set(rows[i], source[rows[i]] >> 63, source[rows[i]]);
        }
    }

    private static void copyBytes(BytesVector source, long[] validity, BytesVector target, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            if (validity == null || Masks.get(validity, row)) {
                target.append(row, source.bytes(), source.start()[row], source.lengths()[row]);
            }
        }
    }

    private static void copyBits(long[] source, long[] target, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            if (Masks.get(source, rows[i])) {
                Masks.set(target, rows[i]);
            } else {
                Masks.clear(target, rows[i]);
            }
        }
    }
}
