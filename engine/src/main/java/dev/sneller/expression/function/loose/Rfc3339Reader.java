package dev.sneller.expression.function.loose;

import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.CivilDate;

/** Texts of RFC 3339 as timestamps in UTC, cut to microseconds; every other value as it is. */
final class Rfc3339Reader implements TimeTexts.Scalar {
    private static final int SHORTEST = "2022-05-01T12:35:01Z".length();
    private static final int LONGEST = "2022-05-01T12:35:01.123456789+01:00".length();
    private static final int FRACTION = "2022-05-01T12:35:01".length();
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int MICROS = 1_000_000;

    private byte[] text;
    private int from;
    private int end;

    @Override
    public void write(byte[] bytes, int at, BinaryBuilder out) {
        if (VariantBytes.kind(bytes, at) != VariantKind.VARCHAR || !isTime(bytes, at)) {
            out.value(bytes, at);
            return;
        }
        long micros = micros();
        long low = micros * NANOS_PER_MICRO;
        out.timestampNtz(Math.multiplyHigh(micros, NANOS_PER_MICRO), low);
    }

    /** Whether the text has the form, and its parts are within their ranges. */
    private boolean isTime(byte[] bytes, int at) {
        int length = VariantBytes.contentLength(bytes, at);
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        text = bytes;
        from = VariantBytes.contentStart(bytes, at);
        end = from + length;
        return isSign(4, '-')
                && isSign(7, '-')
                && (isSign(10, 'T') || isSign(10, ' ') || isSign(10, 't'))
                && isSign(13, ':')
                && isSign(16, ':')
                && isDate()
                && part(11, 2) >= 0
                && part(11, 2) < 24
                && part(14, 2) >= 0
                && part(14, 2) < 60
                && part(17, 2) >= 0
                && part(17, 2) < 60
                && hasOffset();
    }

    private boolean isDate() {
        int month = part(5, 2);
        int year = part(0, 4);
        return year > 0 && month >= 1 && month <= 12 && part(8, 2) >= 1 && CivilDate.exists(year, month, part(8, 2));
    }

    private boolean isSign(int place, char sign) {
        return text[from + place] == sign;
    }

    /** The number of so many digits, or -1. */
    private int part(int place, int digits) {
        int value = 0;
        for (int i = from + place; i < from + place + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Where the offset starts. */
    private int offset() {
        int at = FRACTION;
        if (from + at < end && isSign(at, '.')) {
            at++;
            while (from + at < end && text[from + at] >= '0' && text[from + at] <= '9') {
                at++;
            }
        }
        return at;
    }

    private boolean hasOffset() {
        int at = offset();
        if (at == FRACTION + 1 || from + at >= end) {
            return false;
        }
        if (isSign(at, 'Z') || isSign(at, 'z')) {
            return from + at + 1 == end;
        }
        return (isSign(at, '+') || isSign(at, '-'))
                && from + at + 6 == end
                && isSign(at + 3, ':')
                && part(at + 1, 2) >= 0
                && part(at + 1, 2) < 24
                && part(at + 4, 2) >= 0
                && part(at + 4, 2) < 60;
    }

    private long micros() {
        long days = CivilDate.toDays(part(0, 4), part(5, 2), part(8, 2));
        long seconds = days * 86_400L + part(11, 2) * 3_600L + part(14, 2) * 60L + part(17, 2);
        int at = offset();
        if (!isSign(at, 'Z') && !isSign(at, 'z')) {
            long east = part(at + 1, 2) * 3_600L + part(at + 4, 2) * 60L;
            seconds -= isSign(at, '-') ? -east : east;
        }
        long fraction = 0;
        int unit = MICROS;
        for (int i = FRACTION + 1; i < at && unit > 1; i++) {
            unit /= 10;
            fraction += (long) unit * (text[from + i] - '0');
        }
        return seconds * MICROS + fraction;
    }
}
