package dev.sneller.format.kind;

import dev.sneller.vector.Validity;
import java.util.Arrays;

/** One kind for all rows; header only. */
final class ConstantKinds extends KindStream {
    private final int kind;

    ConstantKinds(int rows, int kind) {
        super(rows);
        this.kind = kind;
    }

    @Override
    public int constantKind() {
        return kind;
    }

    @Override
    public int kindAt(int row) {
        return kind;
    }

    @Override
    public int rank(int wanted, int row) {
        return wanted == kind ? row : 0;
    }

    @Override
    public int select(int wanted, int from, int count, long[] mask) {
        if (wanted != kind) {
            Arrays.fill(mask, 0, Validity.words(count), 0);
            return 0;
        }
        Validity.setAll(mask, count);
        return count;
    }

    @Override
    public void decode(int from, int count, byte[] target) {
        Arrays.fill(target, 0, count, (byte) kind);
    }
}
