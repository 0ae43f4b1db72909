package dev.sneller.format.kind;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import dev.sneller.format.Kinds;
import dev.sneller.vector.Validity;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Codes of 1, 2 or 4 bits into a list of kinds. Header: bits, number of kinds, the kinds. Body: the codes, low bits first, padded to
 * 8 bytes; then for each listed lane the rank of every 512th row.
 */
final class CodedKinds extends KindStream {
    static final int SAMPLE_ROWS = 512;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int bits;
    private final byte[] kinds;
    private final byte[] body;
    /** Code of each kind, -1 when it does not occur. */
    private final int[] codes = new int[Kinds.COUNT];
    /** Where the samples of each kind begin. */
    private final int[] samples = new int[Kinds.COUNT];

    private CodedKinds(int rows, int bits, byte[] kinds, byte[] body) {
        super(rows);
        this.bits = bits;
        this.kinds = kinds;
        this.body = body;
        Arrays.fill(codes, -1);
        int at = codeBytes(rows, bits);
        for (int code = 0; code < kinds.length; code++) {
            int kind = kinds[code];
            codes[kind] = code;
            if (kind >= Kinds.LANE) {
                samples[kind] = at;
                at += 4 * sampleCount(rows);
            }
        }
    }

    static CodedKinds open(int rows, FieldReader header, byte[] body, int bodyLength) {
        int bits = header.u8();
        CorruptFile.check(bits == 1 || bits == 2 || bits == 4, "kind codes of {} bits", bits);
        int count = header.u8();
        CorruptFile.check(count >= 1 && count <= 1 << bits, "{} kinds in too few bits", count);
        byte[] kinds = header.raw(count);
        int lanes = 0;
        for (byte kind : kinds) {
            lanes += checked(kind & 0xFF) >= Kinds.LANE ? 1 : 0;
        }
        long needed = codeBytes(rows, bits) + 4L * lanes * sampleCount(rows);
        CorruptFile.check(bodyLength >= needed, "a kind stream of {} bytes, too few for its rows", bodyLength);
        if (count < 1 << bits) {
            checkCodes(rows, bits, count, body);
        }
        return new CodedKinds(rows, bits, kinds, body);
    }

    private static void checkCodes(int rows, int bits, int count, byte[] body) {
        for (int row = 0; row < rows; row++) {
            CorruptFile.check(code(body, bits, row) < count, "an unknown code in a kind stream");
        }
    }

    static int codeBytes(int rows, int bits) {
        return (rows * bits + 63 >>> 6) << 3;
    }

    static int sampleCount(int rows) {
        return (rows + SAMPLE_ROWS - 1) / SAMPLE_ROWS;
    }

    private static int code(byte[] body, int bits, int row) {
        int at = row * bits;
        return body[at >>> 3] >>> (at & 7) & (1 << bits) - 1;
    }

    @Override
    public int constantKind() {
        return -1;
    }

    @Override
    public int kindAt(int row) {
        return kinds[code(body, bits, row)];
    }

    @Override
    public int rank(int kind, int row) {
        if (codes[kind] < 0) {
            return 0;
        }
        int from = 0;
        int rank = 0;
        if (kind >= Kinds.LANE && row > 0) {
            int sample = Math.min(row / SAMPLE_ROWS, sampleCount(rows()) - 1);
            rank = (int) INT.get(body, samples[kind] + 4 * sample);
            CorruptFile.check(rank >= 0 && rank <= sample * SAMPLE_ROWS, "a rank of {} at an earlier row", rank);
            from = sample * SAMPLE_ROWS;
        }
        int perWord = 64 / bits;
        while (from < row) {
            int some = Math.min(perWord, row - from);
            rank += Long.bitCount(matches(from / perWord, kind) & rowsMask(some));
            from += some;
        }
        return rank;
    }

    /** One bit a row, at the row's lowest code bit, where the word's rows have this kind. */
    private long matches(int word, int kind) {
        long codesOfWord = (long) LONG.get(body, word << 3);
        long different = codesOfWord ^ codes[kind] * lowBits();
        return switch (bits) {
            case 1 -> ~different;
            case 2 -> ~(different | different >>> 1) & lowBits();
            default -> {
                long any = different | different >>> 1;
                yield ~(any | any >>> 2) & lowBits();
            }
        };
    }

    private long lowBits() {
        return bits == 1 ? -1L : bits == 2 ? 0x5555555555555555L : 0x1111111111111111L;
    }

    private long rowsMask(int rowsOfWord) {
        int used = rowsOfWord * bits;
        return used == 64 ? -1L : (1L << used) - 1;
    }

    @Override
    public int select(int kind, int from, int count, long[] mask) {
        Arrays.fill(mask, 0, Validity.words(count), 0);
        if (codes[kind] < 0 || count == 0) {
            return 0;
        }
        int perWord = 64 / bits;
        for (int word = from / perWord; word * perWord < from + count; word++) {
            long rows = squeeze(matches(word, kind));
            int at = word * perWord - from;
            if (at < 0) {
                rows >>>= -at;
                at = 0;
            }
            mask[at >>> 6] |= rows << at;
            int spill = (at & 63) + perWord - 64;
            if (spill > 0 && at + 64 - (at & 63) < count) {
                mask[(at >>> 6) + 1] |= rows >>> perWord - spill;
            }
        }
        int rest = count & 63;
        if (rest != 0) {
            mask[count >>> 6] &= (1L << rest) - 1;
        }
        return Validity.count(mask, count);
    }

    /** Moves the rows' bits together, to one bit a row. */
    private long squeeze(long matches) {
        if (bits == 1) {
            return matches;
        }
        long x = matches;
        if (bits == 2) {
            x = (x | x >>> 1) & 0x3333333333333333L;
            x = (x | x >>> 2) & 0x0F0F0F0F0F0F0F0FL;
            x = (x | x >>> 4) & 0x00FF00FF00FF00FFL;
            x = (x | x >>> 8) & 0x0000FFFF0000FFFFL;
            return (x | x >>> 16) & 0xFFFFFFFFL;
        }
        x = (x | x >>> 3) & 0x0303030303030303L;
        x = (x | x >>> 6) & 0x000F000F000F000FL;
        x = (x | x >>> 12) & 0x000000FF000000FFL;
        return (x | x >>> 24) & 0xFFFFL;
    }

    @Override
    public void decode(int from, int count, byte[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = kinds[code(body, bits, from + i)];
        }
    }
}
