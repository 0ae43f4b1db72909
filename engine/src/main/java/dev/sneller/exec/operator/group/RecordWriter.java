package dev.sneller.exec.operator.group;

import dev.sneller.vector.Batch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Candidates' records side by side while their fields are written, one field after the other for all records. */
final class RecordWriter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The words of all records. */
    long[] words = {};
    /** By candidate: where the next word goes. */
    final int[] cursor = new int[Batch.MAX_ROWS];

    private final int[] starts;
    private int shapeWord;
    private int shapeShift;

    /** @param starts by candidate, where its record begins */
    RecordWriter(int[] starts) {
        this.starts = starts;
    }

    /** Turns to the field whose shape is at this word and bit of a record. */
    void field(int word, int shift) {
        shapeWord = word;
        shapeShift = shift;
    }

    void shape(int candidate, long shape) {
        words[starts[candidate] + shapeWord] |= shape << shapeShift;
    }

    /** Words that this many bytes fill. */
    static int wordsOf(int bytes) {
        return bytes + 7 >>> 3;
    }

    /** Writes bytes as words, the last one filled up with zeros. */
    void bytes(int candidate, byte[] source, int start, int length) {
        int at = cursor[candidate];
        int full = length >>> 3;
        for (int i = 0; i < full; i++) {
            words[at + i] = (long) LONG.get(source, start + 8 * i);
        }
        if ((length & 7) != 0) {
            words[at + full] = tail(source, start + 8 * full, length & 7);
            full++;
        }
        cursor[candidate] = at + full;
    }

    private static long tail(byte[] source, int start, int length) {
        if (start + Long.BYTES <= source.length) {
            return (long) LONG.get(source, start) & (1L << 8 * length) - 1;
        }
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (source[start + i] & 0xFFL) << 8 * i;
        }
        return word;
    }

    /** The opposite of {@link #bytes}: may write up to 7 bytes more than {@code length}. */
    static void toBytes(long[] words, int from, int length, byte[] target, int start) {
        for (int i = 0; i < wordsOf(length); i++) {
            LONG.set(target, start + 8 * i, words[from + i]);
        }
    }
}
