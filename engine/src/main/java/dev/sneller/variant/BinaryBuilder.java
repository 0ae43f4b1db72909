package dev.sneller.variant;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.LittleEndian;
import dev.sneller.variant.text.MutableInt128;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the binary form of one document after another into one growing array.
 *
 * <p>The caller notes {@link #size} before a document and has its slice after it; {@link #clear} starts a new array's content.
 * Members and elements are written as they come; the offset tables behind them are sorted when a container ends, which also
 * finds duplicate keys: an error 22P02, or the last one wins. Values outside {@code startDocument} are just appended.
 */
public final class BinaryBuilder implements DocumentSink {
    private final boolean lastKeyWins;
    private final ByteBuilder out = new ByteBuilder(1024);
    private final MutableInt128 number = new MutableInt128();
    private final MemberOrder order = new MemberOrder();
    /** Offsets of the members and elements of all open containers, innermost last. */
    private int[] entries = new int[64];

    private int entryCount;
    /** For every open container where it starts and how many entries lay below it. */
    private int[] starts = new int[16];

    private int[] bases = new int[16];
    private int depth;
    private boolean inArray;
    private int documentStart;

    public BinaryBuilder() {
        this(false);
    }

    /** @param lastKeyWins whether the last of several members with one key is kept, instead of an error */
    public BinaryBuilder(boolean lastKeyWins) {
        this.lastKeyWins = lastKeyWins;
    }

    /** The array behind everything written; another one after it grew. */
    public byte[] bytes() {
        return out.array();
    }

    public int size() {
        return out.size();
    }

    /** Bytes held, for the memory reservation. */
    public int capacity() {
        return out.capacity() + 4 * (entries.length + starts.length + bases.length);
    }

    public void clear() {
        out.clear();
        depth = 0;
        entryCount = 0;
        inArray = false;
    }

    public byte[] toByteArray() {
        return out.toByteArray();
    }

    @Override
    public void startDocument() {
        documentStart = out.size();
    }

    @Override
    public void endDocument() {
        assert depth == 0 : "a document ended inside a container";
    }

    @Override
    public void abandon() {
        out.truncate(documentStart);
        depth = 0;
        entryCount = 0;
        inArray = false;
    }

    /** A value already in binary form. */
    public void value(byte[] bytes, int at) {
        if (bytes[at] == Tag.UNDEFINED) {
            undefined();
            return;
        }
        beginValue();
        out.append(bytes, at, VariantBytes.length(bytes, at));
    }

    @Override
    public void startObject() {
        open(Tag.OBJECT);
        inArray = false;
    }

    @Override
    public void key(byte[] bytes, int from, int length) {
        addEntry();
        if (length < Tag.LONG_KEY) {
            out.append(length);
        } else {
            out.append(Tag.LONG_KEY).appendInt(length);
        }
        out.append(bytes, from, length);
    }

    @Override
    public void endObject() {
        int twice = uniqueMembers();
        if (twice >= 0) {
            throw duplicate(twice);
        }
        close(Tag.OBJECT);
    }

    /** Ends an object whose members may share a key; then it is left open, to be abandoned, and the answer is false. */
    public boolean tryEndObject() {
        if (uniqueMembers() >= 0) {
            return false;
        }
        close(Tag.OBJECT);
        return true;
    }

    /** Sorts the members of the innermost object; one that comes twice is the answer, unless the last one wins, else -1. */
    private int uniqueMembers() {
        int base = bases[depth - 1];
        order.sort(out.array(), entries, base, entryCount);
        int kept = base;
        for (int i = base; i < entryCount; i++) {
            if (i + 1 < entryCount && MemberOrder.compare(out.array(), entries[i], entries[i + 1]) == 0) {
                if (!lastKeyWins) {
                    return entries[i];
                }
            } else {
                entries[kept++] = entries[i];
            }
        }
        entryCount = kept;
        return -1;
    }

    private SnellerException duplicate(int member) {
        int from = VariantBytes.keyStartAt(out.array(), member);
        String key =
                new String(out.array(), from, VariantBytes.keyLengthAt(out.array(), member), StandardCharsets.UTF_8);
        return new SnellerException(
                ErrorCode.INVALID_JSON,
                "duplicate object attribute " + SnellerException.quote(key) + ". Keys must be unique");
    }

    @Override
    public void startArray() {
        open(Tag.ARRAY);
        inArray = true;
    }

    @Override
    public void endArray() {
        close(Tag.ARRAY);
    }

    private void open(int tag) {
        beginValue();
        if (depth == MAX_DEPTH) {
            throw new SnellerException(ErrorCode.INVALID_JSON, "containers nest deeper than " + MAX_DEPTH + " levels");
        }
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
            bases = Arrays.copyOf(bases, 2 * depth);
        }
        starts[depth] = out.size();
        bases[depth] = entryCount;
        depth++;
        int at = out.skip(Tag.CONTAINER_HEADER);
        out.array()[at] = (byte) tag;
    }

    /** Writes the offset table and completes the header. */
    private void close(int tag) {
        depth--;
        int start = starts[depth];
        int base = bases[depth];
        int count = entryCount - base;
        int last = out.size() - start;
        int width = last <= 0xFF ? 0 : last <= 0xFFFF ? 1 : 2;
        int slot = out.skip(count << width);
        byte[] array = out.array();
        for (int i = base; i < entryCount; i++, slot += 1 << width) {
            int offset = entries[i] - start;
            switch (width) {
                case 0 -> array[slot] = (byte) offset;
                case 1 -> LittleEndian.putShort(array, slot, (short) offset);
                default -> LittleEndian.putInt(array, slot, offset);
            }
        }
        array[start] = (byte) (tag + width);
        LittleEndian.putInt(array, start + 1, out.size() - start);
        LittleEndian.putInt(array, start + 5, count);
        entryCount = base;
        inArray = depth > 0 && array[starts[depth - 1]] == Tag.ARRAY;
    }

    private void beginValue() {
        if (inArray) {
            addEntry();
        }
    }

    private void addEntry() {
        if (entryCount == entries.length) {
            entries = Arrays.copyOf(entries, 2 * entryCount);
        }
        entries[entryCount++] = out.size();
    }

    @Override
    public void string(byte[] bytes, int from, int length) {
        beginValue();
        if (length <= Tag.MAX_SHORT_STRING) {
            out.append(Tag.SHORT_STRING + length);
        } else {
            out.append(Tag.STRING).appendInt(length);
        }
        out.append(bytes, from, length);
    }

    @Override
    public void integer(long value) {
        beginValue();
        if ((byte) value == value) {
            out.append(Tag.INT8).append((int) value);
        } else if ((short) value == value) {
            out.append(Tag.INT16).appendShort((int) value);
        } else if ((int) value == value) {
            out.append(Tag.INT32).appendInt((int) value);
        } else {
            out.append(Tag.INT64).appendLong(value);
        }
    }

    @Override
    public void decimal(long high, long low, int scale) {
        number.set(high, low);
        int shortest = scale > 0 ? scale - number.stripTrailingZeros(scale) : 0;
        if (shortest == 0 && number.fitsLong()) {
            integer(number.low());
            return;
        }
        beginValue();
        if (shortest == 0) {
            out.append(Tag.INT128).appendLong(number.low()).appendLong(number.high());
        } else if (number.fitsLong()) {
            out.append(Tag.DECIMAL64).append(shortest).appendLong(number.low());
        } else {
            out.append(Tag.DECIMAL128).append(shortest).appendLong(number.low()).appendLong(number.high());
        }
    }

    @Override
    public void doubleValue(double value) {
        beginValue();
        out.append(Tag.DOUBLE).appendLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public void booleanValue(boolean value) {
        beginValue();
        out.append(value ? Tag.TRUE : Tag.FALSE);
    }

    @Override
    public void nullValue() {
        beginValue();
        out.append(Tag.NULL);
    }

    @Override
    public void undefined() {
        if (depth > 0 && !inArray) {
            out.truncate(entries[--entryCount]);
        } else {
            beginValue();
            out.append(Tag.UNDEFINED);
        }
    }

    @Override
    public void binary(byte[] bytes, int from, int length) {
        beginValue();
        out.append(Tag.BINARY).appendInt(length).append(bytes, from, length);
    }

    @Override
    public void date(int days) {
        beginValue();
        out.append(Tag.DATE).appendInt(days);
    }

    @Override
    public void time(long nanosOfDay) {
        beginValue();
        out.append(Tag.TIME).appendLong(nanosOfDay);
    }

    @Override
    public void timestampNtz(long high, long low) {
        nanos(Tag.NTZ, high, low);
    }

    @Override
    public void timestampLtz(long high, long low) {
        nanos(Tag.LTZ, high, low);
    }

    @Override
    public void timestampTz(long high, long low, int offsetMinutes) {
        nanos(Tag.TZ, high, low);
        out.appendShort(offsetMinutes);
    }

    /** The wide form has the next tag. */
    private void nanos(int tag, long high, long low) {
        beginValue();
        if (high == low >> 63) {
            out.append(tag).appendLong(low);
        } else {
            out.append(tag + 1).appendLong(low).appendLong(high);
        }
    }
}
