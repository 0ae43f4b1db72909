package dev.sneller.expression.function.bit;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.vector.FlatVector;

/** Two words of 64 bits as one of 128, shifted by 0 to 128. */
final class Words {
    static final int WIDTH = 128;

    private Words() {}

    static long leftHigh(long high, long low, int by) {
        if (by >= 64) {
            return leftLow(low, by - 64);
        }
        return by == 0 ? high : high << by | low >>> 64 - by;
    }

    static long leftLow(long low, int by) {
        return by >= 64 ? 0 : low << by;
    }

    static long rightHigh(long high, int by) {
        return high >> Math.min(by, 63);
    }

    static long rightLow(long high, long low, int by) {
        if (by >= 64) {
            return rightHigh(high, by - 64);
        }
        return by == 0 ? low : high << 64 - by | low >>> by;
    }

    static SnellerException negativePlace(FlatVector places, int row) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "there is no bit '" + NumberFailures.text(places, row) + "'. Bits are counted from 0, the least one");
    }
}
