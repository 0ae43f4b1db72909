package dev.sneller.variant;

import dev.sneller.kernel.Hash;
import dev.sneller.variant.text.ByteBuilder;

/**
 * Hashes values for tables in memory so that what {@link VariantComparator} calls equal hashes equal. Not for storage, and not equal
 * to the hashes of typed columns. Owned by one thread.
 */
public final class VariantHash {
    private final ValueOfNumber number = new ValueOfNumber();
    private final ByteBuilder scratch = new ByteBuilder();
    private final CanonicalKeys keys = new CanonicalKeys(scratch);

    public long hash(byte[] bytes, int at) {
        if (VariantBytes.isLong(bytes, at)) {
            return Hash.mix(VariantBytes.longValue(bytes, at));
        }
        return switch (VariantBytes.kind(bytes, at)) {
            case VARCHAR ->
                Hash.ofBytes(bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
            case INTEGER, DECIMAL, DOUBLE -> number(bytes, at);
            default -> canonical(bytes, at);
        };
    }

    private long number(byte[] bytes, int at) {
        number.set(bytes, at);
        if (number.range() != ValueOfNumber.Range.FINITE) {
            return Hash.mix(~number.range().ordinal());
        }
        if (number.toLong()) {
            return Hash.mix(number.unscaled().low());
        }
        long digits = Hash.ofInt128(number.unscaled().high(), number.unscaled().low());
        return Hash.combine(digits, number.exponent());
    }

    private long canonical(byte[] bytes, int at) {
        scratch.clear();
        keys.append(bytes, at);
        return Hash.ofBytes(scratch.array(), 0, scratch.size());
    }
}
