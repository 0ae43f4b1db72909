package dev.sneller.exec.operator.window;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;

/** NTILE: a partition cut into buckets of equal size, the first ones larger by a row where it does not divide. */
final class Tiles extends WindowEvaluator {
    private final WindowArgument buckets;
    private final LogicalType type;
    private final WindowRows rows;
    private I64Vector results;
    private long[] present;

    Tiles(WindowArgument buckets, LogicalType type, WindowRows rows) {
        this.buckets = buckets;
        this.type = type;
        this.rows = rows;
    }

    @Override
    void begin(int count) {
        results = new I64Vector(type, count);
        results.length(count);
        present = results.writableValidity();
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        int size = partition.end() - partition.start();
        for (int row = from; row < to; row++) {
            int i = at + row - from;
            if (buckets.isNull(rows, row)) {
                Validity.clear(present, i);
            } else {
                results.values()[i] = tile(row - partition.start(), size, buckets.number(rows, row));
            }
        }
    }

    private static long tile(int position, int size, long count) {
        if (count <= 0) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "NTILE cuts into " + count + " buckets; give a number above 0");
        }
        long least = size / count;
        long larger = size % count;
        long inLarger = larger * (least + 1);
        return position < inLarger ? position / (least + 1) + 1 : larger + (position - inLarger) / least + 1;
    }

    @Override
    FlatVector end(int count) {
        return results;
    }
}
