package dev.sneller.expression.function.text.binary;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.HexText;
import dev.sneller.variant.text.LittleEndian;
import dev.sneller.vector.BytesVector;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** MD5, SHA-1 and SHA-2 of bytes, or of the UTF-8 form of text. */
final class Digests {
    private static final int MOST_BYTES = 64;

    private Digests() {}

    /** @param asHex whether the result is hex in lower case instead of bytes */
    static FunctionFamily of(String algorithm, boolean asHex) {
        return site -> site.strict(() -> {
            MessageDigest digest = digest(algorithm);
            byte[] value = new byte[MOST_BYTES];
            return RowKernels.text(site.type(), arguments -> {
                BytesVector bytes = (BytesVector) arguments[0];
                return (row, out, outcome) -> {
                    int length = compute(digest, bytes, row, value);
                    append(value, length, asHex, out);
                };
            });
        });
    }

    /** SHA2 (x [, bits]). */
    static FunctionFamily sha2(boolean asHex) {
        return site -> site.strict(() -> {
            MessageDigest[] digests = {digest("SHA-224"), digest("SHA-256"), digest("SHA-384"), digest("SHA-512")};
            byte[] value = new byte[MOST_BYTES];
            return RowKernels.text(
                    site.type(),
                    arguments -> {
                        BytesVector bytes = (BytesVector) arguments[0];
                        IntegerInput sizes = arguments.length > 1 ? new IntegerInput().of(arguments[1]) : null;
                        return (row, out, outcome) -> {
                            int place = place(sizes == null ? 256 : sizes.saturated(row));
                            if (place < 0) {
                                outcome.fail(row);
                            } else {
                                append(value, compute(digests[place], bytes, row, value), asHex, out);
                            }
                        };
                    },
                    (arguments, row) -> new SnellerException(
                            ErrorCode.INVALID_ARGUMENT,
                            new IntegerInput().of(arguments[1]).saturated(row)
                                    + " bits are no size of SHA2. Sizes are 224, 256, 384 and 512"));
        });
    }

    private static int place(long bits) {
        return bits == 224 ? 0 : bits == 256 ? 1 : bits == 384 ? 2 : bits == 512 ? 3 : -1;
    }

    /** Eight of MD5's bytes as a number without sign. */
    static FunctionFamily md5Number(boolean upper) {
        return site -> site.strict(() -> {
            MessageDigest digest = digest("MD5");
            byte[] value = new byte[MOST_BYTES];
            IntegerResult result = new IntegerResult(site.type());
            return (arguments, active, outcome) -> {
                BytesVector bytes = (BytesVector) arguments[0];
                result.begin(active.length());
                int[] rows = active.rows();
                for (int i = 0; i < active.count(); i++) {
                    compute(digest, bytes, rows[i], value);
                    result.set(rows[i], 0, Long.reverseBytes(LittleEndian.getLong(value, upper ? 0 : 8)));
                }
                return result.finish();
            };
        });
    }

    private static int compute(MessageDigest digest, BytesVector bytes, int row, byte[] value) {
        digest.update(bytes.bytes(), bytes.start()[row], bytes.lengths()[row]);
        try {
            return digest.digest(value, 0, value.length);
        } catch (DigestException tooShort) {
            throw Invariant.unreachable(tooShort);
        }
    }

    private static void append(byte[] value, int length, boolean asHex, ByteBuilder out) {
        if (!asHex) {
            out.append(value, 0, length);
            return;
        }
        HexText.appendLower(value, 0, length, out);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw Invariant.unreachable(everyPlatformHasIt);
        }
    }
}
