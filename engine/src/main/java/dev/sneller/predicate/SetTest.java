package dev.sneller.predicate;

import dev.sneller.kernel.Hash;
import dev.sneller.kernel.Int128;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.Masks;
import dev.sneller.kernel.OrderImage;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.util.Arrays;
import java.util.List;

/**
 * A set of values: of longs (images for doubles) or of bytes, in a table by hash. Integers in a narrow range are one bit each, a run of them
 * is tested as a range.
 */
final class SetTest implements ValueTest {
    private static final int EMPTY = -1;
    /** A range of so many values a member has a bit for each, while they stay in a processor's own cache. */
    private static final long BITS_PER_VALUE = 1 << 14;

    private static final long MOST_BITS = 1 << 21;

    private final List<Datum> values;
    private final boolean isBytes;
    /** Of the values that fit 64 bits, ascending. */
    private final long[] longs;

    private final boolean isRun;
    /** By value less the least one; null where the range is too wide. */
    private final long[] bits;
    /** Open addressing: index of a value, or {@link #EMPTY}. */
    private final int[] table;

    SetTest(List<Datum> values) {
        this.values = values;
        TypeKind kind =
                values.isEmpty() ? TypeKind.NUMBER : values.get(0).type().kind();
        isBytes = kind == TypeKind.VARCHAR || kind == TypeKind.BINARY;
        boolean isDouble = kind == TypeKind.DOUBLE;
        longs = isBytes
                ? new long[0]
                : values.stream()
                        .filter(Datum::fitsLong)
                        .mapToLong(v -> isDouble ? OrderImage.of(v.doubleValue()) : v.low())
                        .sorted()
                        .distinct()
                        .toArray();
        isRun = !isDouble && longs.length > 0 && longs[longs.length - 1] - longs[0] == longs.length - 1;
        bits = isDouble ? null : bits(longs);
        int size = isBytes ? values.size() : longs.length;
        table = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
        Arrays.fill(table, EMPTY);
        for (int i = 0; i < size; i++) {
            int slot = slot(hash(i));
            while (table[slot] != EMPTY) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i;
        }
    }

    private static long[] bits(long[] longs) {
        if (longs.length == 0) {
            return null;
        }
        long span = longs[longs.length - 1] - longs[0];
        if (span < 0 || span > Math.min(MOST_BITS, longs.length * BITS_PER_VALUE)) {
            return null;
        }
        long[] bits = new long[Masks.words((int) span + 1)];
        for (long value : longs) {
            Masks.set(bits, (int) (value - longs[0]));
        }
        return bits;
    }

    private long hash(int index) {
        if (!isBytes) {
            return Hash.mix(longs[index]);
        }
        byte[] bytes = values.get(index).bytes();
        return Hash.ofBytes(bytes, 0, bytes.length);
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & table.length - 1;
    }

    private boolean containsLong(long value) {
        if (bits != null) {
            long offset = value - longs[0];
            return offset >= 0
                    && offset < (long) bits.length << 6
                    && value >= longs[0]
                    && Masks.get(bits, (int) offset);
        }
        for (int slot = slot(Hash.mix(value)); table[slot] != EMPTY; slot = slot + 1 & table.length - 1) {
            if (longs[table[slot]] == value) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void longs(long[] in, int rows, long[] inside) {
        if (isRun) {
            KernelProvider.kernels().ranges().longs(in, 0, rows, longs[0], longs[longs.length - 1], false, inside);
            return;
        }
        if (bits != null) {
            bitsOf(in, rows, inside);
            return;
        }
        for (int row = 0; row < rows; row += 64) {
            long word = 0;
            for (int i = Math.min(64, rows - row) - 1; i >= 0; i--) {
                word = word << 1 | (containsLong(in[row + i]) ? 1 : 0);
            }
            inside[row >>> 6] = word;
        }
    }

    /** Without branches: a value out of range reads a bit in range, which does not count. */
    private void bitsOf(long[] in, int rows, long[] inside) {
        long least = longs[0];
        long span = longs[longs.length - 1] - least;
        for (int row = 0; row < rows; row += 64) {
            long word = 0;
            for (int i = Math.min(64, rows - row) - 1; i >= 0; i--) {
                long offset = in[row + i] - least;
                // Not negative exactly if the offset is in [0, span].
                long range = (offset | span - offset) >>> 63 ^ 1;
                int at = (int) (offset & -range);
                word = word << 1 | bits[at >>> 6] >>> at & range;
            }
            inside[row >>> 6] = word;
        }
    }

    @Override
    public void ints(int[] in, int rows, long[] inside) {
        for (int row = 0; row < rows; row += 64) {
            long word = 0;
            for (int i = Math.min(64, rows - row) - 1; i >= 0; i--) {
                word = word << 1 | (containsLong(in[row + i]) ? 1 : 0);
            }
            inside[row >>> 6] = word;
        }
    }

    @Override
    public void doubles(double[] in, int rows, long[] inside) {
        for (int row = 0; row < rows; row += 64) {
            long word = 0;
            for (int i = Math.min(64, rows - row) - 1; i >= 0; i--) {
                word = word << 1 | (containsLong(OrderImage.of(in[row + i])) ? 1 : 0);
            }
            inside[row >>> 6] = word;
        }
    }

    @Override
    public boolean containsWide(long high, long low) {
        if (Int128.fitsLong(high, low)) {
            return containsLong(low);
        }
        return values.stream().anyMatch(v -> v.high() == high && v.low() == low);
    }

    @Override
    public boolean containsBoolean(boolean value) {
        return containsLong(value ? 1 : 0);
    }

    @Override
    public boolean containsBytes(byte[] bytes, int start, int length) {
        for (int slot = slot(Hash.ofBytes(bytes, start, length));
                table[slot] != EMPTY;
                slot = slot + 1 & table.length - 1) {
            byte[] value = values.get(table[slot]).bytes();
            if (Arrays.equals(bytes, start, start + length, value, 0, value.length)) {
                return true;
            }
        }
        return false;
    }
}
