package dev.sneller.exec.operator.column;

/** A growing array of doubles, as {@link LongList}. New slots are 0. */
public final class DoubleList {
    private final LongList bits = new LongList();

    /** Makes slots 0 to {@code size - 1} usable. */
    public void ensure(int size) {
        bits.ensure(size);
    }

    public double get(int index) {
        return Double.longBitsToDouble(bits.get(index));
    }

    public void set(int index, double value) {
        bits.set(index, Double.doubleToRawLongBits(value));
    }

    public void add(int index, double amount) {
        set(index, get(index) + amount);
    }

    /** Bytes held. */
    public long bytes() {
        return bits.bytes();
    }
}
