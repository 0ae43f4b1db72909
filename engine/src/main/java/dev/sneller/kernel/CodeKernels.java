package dev.sneller.kernel;

/**
 * Which dictionary codes are wanted. Codes are unsigned: 0 to 255 in bytes, 0 to 65,535 in shorts, from 0 in ints.
 *
 * <p>A set of codes is a bitmap over codes that covers every code that occurs. Sets that are one run of codes (one
 * value, a range of a sorted dictionary) are cheaper as {@code [lo, hi]}.
 */
public interface CodeKernels {

    void bytesBetween(byte[] codes, int offset, int count, int lo, int hi, long[] mask);

    void shortsBetween(short[] codes, int offset, int count, int lo, int hi, long[] mask);

    void intsBetween(int[] codes, int offset, int count, int lo, int hi, long[] mask);

    void bytesAmong(byte[] codes, int offset, int count, long[] wanted, long[] mask);

    void shortsAmong(short[] codes, int offset, int count, long[] wanted, long[] mask);

    void intsAmong(int[] codes, int offset, int count, long[] wanted, long[] mask);

    default void bytesEqual(byte[] codes, int offset, int count, int code, long[] mask) {
        bytesBetween(codes, offset, count, code, code, mask);
    }

    default void shortsEqual(short[] codes, int offset, int count, int code, long[] mask) {
        shortsBetween(codes, offset, count, code, code, mask);
    }

    default void intsEqual(int[] codes, int offset, int count, int code, long[] mask) {
        intsBetween(codes, offset, count, code, code, mask);
    }
}
