package dev.sneller.ingest.csv;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.TextToNumber;
import dev.sneller.vector.FlatVector;

/** NUMBER(p, s); plain digits within the scale are read at once, other forms by the parser of casts. */
final class NumberField extends FieldReader {
    private static final int MAX_DIGITS = 18;

    private final int precision;
    private final int scale;
    /** Smallest magnitude past the precision, as far as 18 digits can reach it. */
    private final long limit;

    private final WideLongs values;
    private final TextToNumber parser = new TextToNumber();

    NumberField(LogicalType type) {
        precision = type.precision();
        scale = type.scale();
        limit = precision < MAX_DIGITS ? MutableInt128.longPowerOfTen(precision) : Long.MAX_VALUE;
        values = new WideLongs(type);
    }

    @Override
    void beginBatch() {
        values.begin();
    }

    @Override
    CastStatus value(int from, int length, int row) {
        int end = from + length;
        boolean negative = length > 0 && text[from] == '-';
        int p = negative ? from + 1 : from;
        int first = p;
        long value = 0;
        while (p < end && isDigit(text[p])) {
            value = value * 10 + (text[p++] - '0');
        }
        int whole = p - first;
        int fraction = 0;
        if (p < end && text[p] == '.') {
            p++;
            for (; p < end && isDigit(text[p]); p++) {
                value = value * 10 + (text[p] - '0');
                fraction++;
            }
        }
        if (p < end || whole + fraction == 0 || fraction > scale || whole + scale > MAX_DIGITS) {
            return parsed(from, length, row);
        }
        long unscaled = value * MutableInt128.longPowerOfTen(scale - fraction);
        values.set(row, negative ? -unscaled : unscaled);
        return unscaled >= limit ? CastStatus.OUT_OF_RANGE : CastStatus.OK;
    }

    private CastStatus parsed(int from, int length, int row) {
        CastStatus status = parser.toNumber(text, from, length, precision, scale);
        values.set(row, parser.high(), parser.low());
        return status;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    @Override
    FlatVector vector() {
        return values.vector();
    }
}
