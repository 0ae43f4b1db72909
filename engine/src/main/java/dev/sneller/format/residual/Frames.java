package dev.sneller.format.residual;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.sneller.error.Invariant;
import dev.sneller.format.CorruptFile;
import dev.sneller.variant.text.ByteBuilder;

/** Runs of bytes kept as they are or as one zstd frame, told apart by their stored length. */
final class Frames {
    /** Longest content of one frame. */
    static final int MAX_RAW = 1 << 30;

    private static final int LEVEL = 3;
    /** Shorter runs gain nothing. */
    private static final int MIN_WRAPPED = 64;

    private Frames() {}

    /** Appends a run, wrapped if that is shorter, and returns the stored length. */
    static int append(ByteBuilder out, byte[] bytes, int from, int length) {
        if (length >= MIN_WRAPPED) {
            int bound = (int) Zstd.compressBound(length);
            int at = out.skip(bound);
            long packed = Zstd.compressByteArray(out.array(), at, bound, bytes, from, length, LEVEL);
            Invariant.check(!Zstd.isError(packed), "zstd compresses into its own bound");
            if (packed < length) {
                out.truncate(at + (int) packed);
                return (int) packed;
            }
            out.truncate(at);
        }
        out.append(bytes, from, length);
        return length;
    }

    /** The content of a run; an array of its own. */
    static byte[] read(byte[] bytes, int from, int stored, int raw) {
        byte[] content = new byte[raw];
        if (stored == raw) {
            System.arraycopy(bytes, from, content, 0, raw);
            return content;
        }
        CorruptFile.check(stored < raw, "a frame longer than its content");
        try {
            long size = Zstd.decompressByteArray(content, 0, raw, bytes, from, stored);
            CorruptFile.check(size == raw, "a frame that unwraps to " + size + " instead of " + raw + " bytes");
        } catch (ZstdException e) {
            throw CorruptFile.of("a frame that does not unwrap: " + e.getMessage());
        }
        return content;
    }

    /** Checks that a frame can hold what it claims, before memory is asked for. */
    static void checkRatio(int stored, int raw) {
        // zstd describes 128 KiB of one repeated byte in about four bytes
        CorruptFile.check(raw <= MAX_RAW && raw <= stored * (128L << 10), "a frame of " + stored + " bytes for " + raw);
    }
}
