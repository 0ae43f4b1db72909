package dev.sneller.exec.spill;

import dev.sneller.error.Invariant;
import dev.sneller.variant.text.ByteBuilder;
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
import java.util.Arrays;

/**
 * Rows of flat columns as bytes. A chunk is its number of rows, then of each column its lane, whether nulls follow as a bitmap, and the
 * values; the slot of a null holds whatever packs well.
 */
final class ChunkWriter {
    static final int HAS_NULLS = 0x10;

    private long[] longs = {};

    /** Appends rows {@code from} to {@code to - 1} of all columns. */
    void write(FlatVector[] columns, int from, int to, ByteBuilder target) {
        target.appendInt(to - from);
        for (FlatVector column : columns) {
            write(column, from, to, target);
        }
    }

    private void write(FlatVector column, int from, int to, ByteBuilder target) {
        int rows = to - from;
        long[] validity = column.validity();
        boolean hasNulls = validity != null && !allPresent(validity, from, to);
        target.append(ChunkLane.of(column).ordinal() | (hasNulls ? HAS_NULLS : 0));
        if (hasNulls) {
            bits(validity, from, to, target);
        }
        if (longs.length < rows) {
            longs = new long[rows];
        }
        if (column instanceof I64Vector numbers) {
            pack(numbers.values(), validity, from, to, target);
        } else if (column instanceof BytesVector text) {
            slices(text, validity, from, to, target);
        } else if (column instanceof I32Vector ints) {
            for (int i = 0; i < rows; i++) {
                longs[i] = Validity.isPresent(validity, from + i) ? ints.values()[from + i] : 0;
            }
            PackedLongs.write(longs, 0, rows, target);
        } else if (column instanceof F64Vector doubles) {
            for (int i = from; i < to; i++) {
                target.appendLong(Double.doubleToRawLongBits(doubles.values()[i]));
            }
        } else if (column instanceof BoolVector bools) {
            bits(bools.bits(), from, to, target);
        } else if (column instanceof I128Vector wide) {
            halves(wide, validity, from, to, target);
        } else if (column instanceof VariantVector variant) {
            slices(variant.binary(), validity, from, to, target);
        } else {
            zoned((ZonedVector) column, validity, from, to, target);
        }
    }

    private static boolean allPresent(long[] validity, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Validity.isPresent(validity, i)) {
                return false;
            }
        }
        return true;
    }

    private static void bits(long[] bits, int from, int to, ByteBuilder target) {
        for (int word = from; word < to; word += Long.SIZE) {
            long packed = 0;
            for (int i = word; i < Math.min(to, word + Long.SIZE); i++) {
                packed |= (bits[i >>> 6] >>> i & 1) << i - word;
            }
            target.appendLong(packed);
        }
    }

    private void pack(long[] values, long[] validity, int from, int to, ByteBuilder target) {
        if (validity == null) {
            PackedLongs.write(values, from, to, target);
            return;
        }
        long filler = 0;
        for (int i = from; i < to; i++) {
            filler = Validity.isPresent(validity, i) ? values[i] : filler;
            longs[i - from] = filler;
        }
        PackedLongs.write(longs, 0, to - from, target);
    }

    private void halves(I128Vector wide, long[] validity, int from, int to, ByteBuilder target) {
        pack(wide.high(), validity, from, to, target);
        pack(wide.low(), validity, from, to, target);
    }

    private void slices(BytesVector text, long[] validity, int from, int to, ByteBuilder target) {
        long total = 0;
        for (int i = from; i < to; i++) {
            longs[i - from] = Validity.isPresent(validity, i) ? text.lengths()[i] : 0;
            total += longs[i - from];
        }
        Invariant.check(total <= Integer.MAX_VALUE - 64, "text of one batch within 2 GiB");
        PackedLongs.write(longs, 0, to - from, target);
        int at = target.skip((int) total);
        for (int i = from; i < to; i++) {
            int length = (int) longs[i - from];
            System.arraycopy(text.bytes(), length == 0 ? 0 : text.start()[i], target.array(), at, length);
            at += length;
        }
    }

    private void zoned(ZonedVector zoned, long[] validity, int from, int to, ByteBuilder target) {
        if (zoned.instants() instanceof I64Vector instants) {
            pack(instants.values(), validity, from, to, target);
        } else {
            halves((I128Vector) zoned.instants(), validity, from, to, target);
        }
        Arrays.fill(longs, 0, to - from, 0);
        for (int i = from; i < to; i++) {
            longs[i - from] = Validity.isPresent(validity, i) ? zoned.offsetMinutes()[i] : 0;
        }
        PackedLongs.write(longs, 0, to - from, target);
    }

    /** About the bytes that one row takes. */
    static long bytes(FlatVector[] columns, int row) {
        long bytes = 0;
        for (FlatVector column : columns) {
            if (column instanceof BytesVector text) {
                bytes += column.isNull(row) ? 4 : 4 + text.lengths()[row];
            } else if (column instanceof VariantVector variant) {
                bytes += column.isNull(row) ? 4 : 4 + variant.binary().lengths()[row];
            } else {
                bytes += Math.max(1, column.lane().width());
            }
        }
        return bytes;
    }
}
