package dev.sneller.format.buffer;

import dev.sneller.format.Content;

/** Text, binary or whole values. */
public final class BytesLane extends LaneBuffer {
    private final BytesBuffer values = new BytesBuffer();

    public BytesLane(Content content) {
        super(content);
    }

    public void add(byte[] source, int from, int length) {
        values.add(source, from, length);
    }

    public BytesBuffer values() {
        return values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public void removeLast() {
        values.removeLast();
    }

    @Override
    public long capacity() {
        return values.capacity();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bytes(this);
    }
}
