package dev.sneller.exec.spill;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.LittleEndian;

/** Longs as their least one and the distances from it, in 0, 1, 2, 4 or 8 bytes each: cheap, and less for zstd to chew. */
final class PackedLongs {
    private PackedLongs() {}

    /** Appends {@code values[from]} to {@code values[to - 1]}. */
    static void write(long[] values, int from, int to, ByteBuilder target) {
        long least = from < to ? values[from] : 0;
        long greatest = least;
        for (int i = from; i < to; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        int width = width(greatest - least);
        target.append(width).appendLong(least);
        int at = target.skip((to - from) * width);
        byte[] bytes = target.array();
        switch (width) {
            case 1 -> {
                for (int i = from; i < to; i++) {
                    bytes[at++] = (byte) (values[i] - least);
                }
            }
            case 2 -> {
                for (int i = from; i < to; i++, at += 2) {
                    LittleEndian.putShort(bytes, at, (short) (values[i] - least));
                }
            }
            case 4 -> {
                for (int i = from; i < to; i++, at += 4) {
                    LittleEndian.putInt(bytes, at, (int) (values[i] - least));
                }
            }
            case 8 -> {
                for (int i = from; i < to; i++, at += 8) {
                    LittleEndian.putLong(bytes, at, values[i] - least);
                }
            }
            default -> {}
        }
    }

    /** Bytes a distance needs; one past the range of a long reads as negative and needs all eight. */
    private static int width(long span) {
        if (span == 0) {
            return 0;
        }
        int bits = 64 - Long.numberOfLeadingZeros(span);
        return bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : 8;
    }

    /** Reads {@code count} values to {@code target[to]} on. */
    static void read(ChunkBytes source, int count, long[] target, int to) {
        int width = source.readByte();
        long least = source.readLong();
        byte[] bytes = source.bytes();
        int at = source.skip(Math.multiplyExact(count, width));
        for (int i = to; i < to + count; i++, at += width) {
            target[i] = least
                    + switch (width) {
                        case 0 -> 0;
                        case 1 -> bytes[at] & 0xFF;
                        case 2 -> LittleEndian.getShort(bytes, at) & 0xFFFF;
                        case 4 -> LittleEndian.getInt(bytes, at) & 0xFFFF_FFFFL;
                        default -> LittleEndian.getLong(bytes, at);
                    };
        }
    }
}
