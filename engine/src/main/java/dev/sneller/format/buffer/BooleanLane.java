package dev.sneller.format.buffer;

import dev.sneller.format.Content;

/** Booleans, 64 a word. */
public final class BooleanLane extends LaneBuffer {
    private final LongBuffer words = new LongBuffer();
    private int count;

    public BooleanLane() {
        super(Content.BOOLEAN);
    }

    public void add(boolean value) {
        if ((count & 63) == 0) {
            words.add(0);
        }
        if (value) {
            int word = count >>> 6;
            words.set(word, words.get(word) | 1L << count);
        }
        count++;
    }

    public boolean get(int index) {
        return (words.get(index >>> 6) >>> index & 1) != 0;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public void removeLast() {
        count--;
        if ((count & 63) == 0) {
            words.removeLast();
        } else {
            int word = count >>> 6;
            words.set(word, words.get(word) & ~(1L << count));
        }
    }

    @Override
    public long capacity() {
        return words.capacity();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.booleans(this);
    }
}
