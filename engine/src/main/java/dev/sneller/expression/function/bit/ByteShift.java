package dev.sneller.expression.function.bit;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** Shifts of BINARY values, whose length stays; zeros come in. */
final class ByteShift implements Kernel {
    private final boolean isLeft;
    private final TextResult result = new TextResult(LogicalType.BINARY);
    private final IntegerInput byIn = new IntegerInput();

    ByteShift(boolean isLeft) {
        this.isLeft = isLeft;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector in = (BytesVector) arguments[0];
        byIn.of(arguments[1]);
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            if (byIn.high(row) < 0) {
                outcome.fail(row);
            }
            int length = in.lengths()[row];
            long width = 8L * length;
            long by = byIn.fitsLong(row) ? Math.min(width, Math.max(0, byIn.low(row))) : width;
            int at = target.reserve(length);
            target.start()[row] = at;
            target.lengths()[row] = length;
            shift(in.bytes(), in.start()[row], target.bytes(), at, length, isLeft ? by : -by);
        }
        return target;
    }

    /** @param by bits to the left */
    private static void shift(byte[] in, int from, byte[] out, int at, int length, long by) {
        int octets = (int) Math.floorDiv(by, 8L);
        int bits = (int) Math.floorMod(by, 8L);
        for (int i = 0; i < length; i++) {
            int first = octet(in, from, i + octets, length);
            int second = octet(in, from, i + octets + 1, length);
            out[at + i] = (byte) ((first << 8 | second) << bits >> 8);
        }
    }

    private static int octet(byte[] in, int from, int index, int length) {
        return index < 0 || index >= length ? 0 : in[from + index] & 0xFF;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return Words.negativePlace(arguments[1], row);
    }
}
