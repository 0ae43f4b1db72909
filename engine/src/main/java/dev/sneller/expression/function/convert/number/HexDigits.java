package dev.sneller.expression.function.convert.number;

/** The integer part of a number in hexadecimal digits, up to sixteen; of one thread. */
final class HexDigits {
    private static final int MOST = 16;

    private final char firstLetter;
    private long value;
    private int length;

    HexDigits(boolean isLower) {
        firstLetter = isLower ? 'a' : 'A';
    }

    /**
     * False when it does not fit.
     *
     * @param number rounded to an integer
     * @param isSigned whether the sign is printed beside the digits; otherwise negative numbers are their two's complement
     */
    boolean set(DecimalDigits number, boolean isSigned, int places) {
        if (!number.isFinite() || number.integerDigits() > MOST + 2) {
            return false;
        }
        long magnitude = 0;
        for (int power = number.integerDigits() - 1; power >= 0; power--) {
            magnitude = magnitude * 10 + (number.digit(power) - '0');
        }
        value = number.isNegative() && !isSigned ? -magnitude : magnitude;
        int shown = Math.min(places, MOST);
        if (value < 0 && shown < MOST) {
            if (magnitude > 1L << 4 * shown - 1) {
                return false;
            }
            value &= (1L << 4 * shown) - 1;
        }
        length = value == 0 ? 0 : (67 - Long.numberOfLeadingZeros(value)) / 4;
        return length <= places;
    }

    int length() {
        return length;
    }

    int digit(int power) {
        int digit = power >= MOST ? 0 : (int) (value >>> 4 * power) & 0xF;
        return digit < 10 ? '0' + digit : firstLetter + digit - 10;
    }
}
