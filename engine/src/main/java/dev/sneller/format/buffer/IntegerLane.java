package dev.sneller.format.buffer;

import dev.sneller.format.Content;

/** Integers of up to 128 bits, each with its own scale, and for TIMESTAMP_TZ with minutes beside. */
public final class IntegerLane extends LaneBuffer {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_LONG_DIGITS = 19;

    private final LongBuffer low = new LongBuffer();
    /** High halves; null while all values fit 64 bits. */
    private LongBuffer high;
    /** Scales; null while all are {@link #scale}. */
    private LongBuffer scales;
    /** Minutes east of Greenwich; null unless asked for. */
    private LongBuffer minutes;

    private int scale;
    private int maxScale;
    /** Digits before the point that any value may have. */
    private int maxWholeDigits;

    public IntegerLane(Content content) {
        super(content);
    }

    public void add(long value) {
        add(value >> 63, value, 0);
    }

    public void add(long valueHigh, long valueLow, int valueScale) {
        if (valueScale != scale && scales == null) {
            beginScales(valueScale);
        }
        if (scales != null) {
            scales.add(valueScale);
            maxScale = Math.max(maxScale, valueScale);
        }
        if (high == null && valueHigh != valueLow >> 63) {
            high = new LongBuffer();
            for (int i = 0; i < low.size(); i++) {
                high.add(low.get(i) >> 63);
            }
        }
        if (high != null) {
            high.add(valueHigh);
        }
        low.add(valueLow);
    }

    private void beginScales(int valueScale) {
        if (low.size() == 0) {
            scale = valueScale;
            maxScale = valueScale;
            return;
        }
        scales = new LongBuffer();
        for (int i = 0; i < low.size(); i++) {
            scales.add(scale);
        }
    }

    /** An instant with the minutes it was written with. */
    public void addZoned(long valueHigh, long valueLow, int offsetMinutes) {
        if (minutes == null) {
            minutes = new LongBuffer();
        }
        minutes.add(offsetMinutes);
        add(valueHigh, valueLow, 0);
    }

    /** Whether, with this value too, all values of the lane fit 128 bits at one scale. */
    public boolean accepts(long valueHigh, long valueLow, int valueScale) {
        int digits = valueHigh == valueLow >> 63 ? MAX_LONG_DIGITS : MAX_DIGITS;
        int whole = Math.max(maxWholeDigits, digits - valueScale);
        if (whole + Math.max(maxScale, valueScale) > MAX_DIGITS) {
            return false;
        }
        maxWholeDigits = whole;
        return true;
    }

    /** The largest scale of any value, also of those removed again. */
    public int maxScale() {
        return maxScale;
    }

    public int scale(int index) {
        return scales == null ? scale : (int) scales.get(index);
    }

    /** Whether all values have the same scale. */
    public boolean hasOneScale() {
        return scales == null;
    }

    public boolean isWide() {
        return high != null;
    }

    public long low(int index) {
        return low.get(index);
    }

    public long high(int index) {
        return high == null ? low.get(index) >> 63 : high.get(index);
    }

    public void copyLow(int from, int count, long[] target) {
        low.copy(from, count, target, 0);
    }

    /** Minutes of TIMESTAMP_TZ, null elsewhere. */
    public LongBuffer minutes() {
        return minutes;
    }

    @Override
    public int size() {
        return low.size();
    }

    @Override
    public void removeLast() {
        low.removeLast();
        if (high != null) {
            high.removeLast();
        }
        if (scales != null) {
            scales.removeLast();
        }
        if (minutes != null) {
            minutes.removeLast();
        }
    }

    @Override
    public long capacity() {
        return low.capacity() + of(high) + of(scales) + of(minutes) + 64;
    }

    private static long of(LongBuffer part) {
        return part == null ? 0 : part.capacity();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.integers(this);
    }
}
