package dev.sneller.expression.function.convert.number;

import dev.sneller.kernel.Int128;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.NumberText;
import dev.sneller.variant.text.ShortestDecimal;

/** A number as sign and decimal digits without leading zeros; of one thread. */
final class DecimalDigits {
    private final ByteBuilder digits = new ByteBuilder(64);
    private final ShortestDecimal shortest = new ShortestDecimal();
    private boolean isNegative;
    private boolean isFinite;
    /** Digits before the point; negative when zeros come first behind it. */
    private int point;

    private int scale;

    void set(long high, long low, int places) {
        isNegative = high < 0;
        isFinite = true;
        scale = places;
        digits.clear();
        if (isNegative) {
            NumberText.append(Int128.negateHigh(high, low), -low, 0, digits);
        } else {
            NumberText.append(high, low, 0, digits);
        }
        point = digits.size() - places;
        dropIfZero();
    }

    void set(double value) {
        isNegative = value < 0;
        isFinite = Double.isFinite(value);
        digits.clear();
        point = 0;
        scale = 0;
        if (isFinite) {
            shortest.set(value);
            NumberText.append(shortest.digits(), digits);
            point = digits.size() + shortest.exponent();
            scale = Math.max(0, -shortest.exponent());
            dropIfZero();
        }
    }

    private void dropIfZero() {
        if (digits.size() == 1 && digits.array()[0] == '0') {
            digits.clear();
            point = 0;
        }
    }

    boolean isNegative() {
        return isNegative && !isZero();
    }

    boolean isFinite() {
        return isFinite;
    }

    boolean isZero() {
        return digits.size() == 0;
    }

    /** Digits of the integer part, none for zero. */
    int integerDigits() {
        return Math.max(0, point);
    }

    /** Digits of the fraction as the value was given. */
    int scale() {
        return scale;
    }

    /** The exponent with one digit before the point. */
    int exponent() {
        return isZero() ? 0 : point - 1;
    }

    /** How many digits there are from the first that is not zero to the last that is not zero. */
    int significantDigits() {
        int n = digits.size();
        while (n > 0 && digits.array()[n - 1] == '0') {
            n--;
        }
        return n;
    }

    /** Multiplies by a power of ten. */
    void shift(int places) {
        point += isZero() ? 0 : places;
        scale = Math.max(0, scale - places);
    }

    /** Rounds half away from zero to so many digits behind the point. */
    void round(int places) {
        int kept = point + places;
        if (kept >= digits.size()) {
            return;
        }
        boolean isUp = kept >= 0 && digits.array()[kept] >= '5';
        digits.truncate(Math.max(0, kept));
        if (isUp) {
            increment();
        } else if (digits.size() == 0) {
            point = 0;
        }
    }

    private void increment() {
        byte[] array = digits.array();
        for (int i = digits.size() - 1; i >= 0; i--) {
            if (array[i] != '9') {
                array[i]++;
                return;
            }
            array[i] = '0';
        }
        digits.insert(0, 1);
        digits.array()[0] = '1';
        point++;
    }

    /** The digit with this power of ten, 0 for units. */
    int digit(int power) {
        int index = point - 1 - power;
        return index >= 0 && index < digits.size() ? digits.array()[index] : '0';
    }
}
