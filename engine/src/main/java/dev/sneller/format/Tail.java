package dev.sneller.format;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.UUID;

/**
 * The last 64 bytes of a file, never encrypted: what finds the footer.
 *
 * @param footerLength bytes of the footer, which ends where the key begins
 * @param keyLength bytes of the wrapped key between footer and tail; 0 in plain files
 * @param file the file's id
 * @param requiredFeatures see {@link Features}
 * @param optionalFeatures a reader may ignore them
 * @param footerCrc CRC32C of the footer
 * @param keyCrc CRC32C of the wrapped key
 */
public record Tail(
        int footerLength,
        int keyLength,
        UUID file,
        long requiredFeatures,
        long optionalFeatures,
        int footerCrc,
        int keyCrc) {
    public static final int LENGTH = 64;
    public static final int MAGIC = 'S' | 'N' << 8 | 'P' << 16 | 'X' << 24;
    public static final int MAJOR = 1;
    public static final int MINOR = 0;
    /** Longest footer, dictionary or page. */
    public static final int MAX_PART = 1 << 30;

    private static final int CRC_AT = 56;

    /** The first 8 bytes of a file. */
    public static byte[] head() {
        return new FieldWriter().i32(MAGIC).u8(MAJOR).u8(MINOR).u16(0).toBytes();
    }

    public byte[] toBytes() {
        FieldWriter out = new FieldWriter()
                .i32(footerLength)
                .i32(keyLength)
                .i64(file.getMostSignificantBits())
                .i64(file.getLeastSignificantBits())
                .u8(MAJOR)
                .u8(MINOR)
                .u16(0)
                .i32(0)
                .i64(requiredFeatures)
                .i64(optionalFeatures)
                .i32(footerCrc)
                .i32(keyCrc);
        out.i32(BlockChecksums.of(out.toBytes(), 0, CRC_AT));
        return out.i32(MAGIC).toBytes();
    }

    /** The tail in the last {@link #LENGTH} bytes of {@code bytes}. */
    public static Tail read(byte[] bytes, int end) {
        CorruptFile.check(end >= LENGTH, "a file of {} bytes has no tail", end);
        FieldReader in = new FieldReader(bytes, end - LENGTH, end);
        FieldReader seal = new FieldReader(bytes, end - LENGTH + CRC_AT, end);
        int crc = seal.i32();
        CorruptFile.check(seal.i32() == MAGIC, "the file does not end as a PAX file");
        BlockChecksums.verifyWhole(bytes, end - LENGTH, CRC_AT, crc, "the tail");
        int footerLength = in.i32();
        int keyLength = in.i32();
        UUID file = new UUID(in.i64(), in.i64());
        int major = in.u8();
        if (major > MAJOR) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED_FORMAT,
                    "the file has format version " + major + ", known is " + MAJOR + "; use a newer version");
        }
        in.skip(7);
        Tail tail = new Tail(footerLength, keyLength, file, in.i64(), in.i64(), in.i32(), in.i32());
        CorruptFile.check(
                footerLength >= 0 && footerLength <= MAX_PART && keyLength >= 0 && keyLength <= MAX_PART,
                "a footer too long");
        Features.requireKnown(tail.requiredFeatures);
        return tail;
    }
}
