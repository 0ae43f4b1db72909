package dev.sneller.type;

/**
 * The physical form of values in memory and in files.
 *
 * <p>Vectors use BOOL, I32, I64, I128, F64, BYTES and VARIANT; I8, I16 and F32 exist in kernels and files only.
 */
public enum Lane {
    BOOL(0),
    I8(1),
    I16(2),
    I32(4),
    I64(8),
    I128(16),
    F32(4),
    F64(8),
    BYTES(-1),
    VARIANT(-1);

    private final int width;

    Lane(int width) {
        this.width = width;
    }

    /** Bytes per value; 0 for single bits, -1 for variable length. */
    public int width() {
        return width;
    }
}
