package dev.sneller.format.buffer;

import dev.sneller.format.Content;

/** Doubles, bit for bit. */
public final class DoubleLane extends LaneBuffer {
    private final LongBuffer bits = new LongBuffer();

    public DoubleLane() {
        super(Content.DOUBLE);
    }

    public void add(double value) {
        bits.add(Double.doubleToRawLongBits(value));
    }

    public double get(int index) {
        return Double.longBitsToDouble(bits.get(index));
    }

    @Override
    public int size() {
        return bits.size();
    }

    @Override
    public void removeLast() {
        bits.removeLast();
    }

    @Override
    public long capacity() {
        return bits.capacity();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.doubles(this);
    }
}
