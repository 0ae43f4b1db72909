package dev.sneller.expression.function.bit;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BytesVector;
import java.util.Locale;
import java.util.Map;

/** Functions of the bits of integers, which are two's complement of 128 bits, and of BINARY values. */
public final class BitFunctions {
    private BitFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of(
                "BITAND", join(BitJoin.AND),
                "BITOR", join(BitJoin.OR),
                "BITXOR", join(BitJoin.XOR),
                "BITNOT", BitFunctions::not,
                "BITSHIFTLEFT", shift(true),
                "BITSHIFTRIGHT", shift(false),
                "GETBIT", site -> site.strict(() -> new BitTest(site.type())),
                "BIT_COUNT", site -> site.strict(() -> count(site.type())));
    }

    private static FunctionFamily join(BitJoin join) {
        return site -> {
            if (!isBinary(site)) {
                return site.strict(() -> new NumberBits(join, site.type()));
            }
            ByteBits.Padding padding = padding(site);
            return new StrictCall(
                    site.type(), site.arguments().subList(0, 2), false, () -> new ByteBits(join, padding));
        };
    }

    private static ByteBits.Padding padding(CallSite site) {
        if (site.argumentCount() < 3) {
            return ByteBits.Padding.NONE;
        }
        Datum side = site.constant(2);
        String name = side == null || side.isNull() ? "" : side.text().toUpperCase(Locale.ROOT);
        if (!name.equals("LEFT") && !name.equals("RIGHT")) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "argument 3 of " + site.function() + " is 'LEFT' or 'RIGHT'");
        }
        return ByteBits.Padding.valueOf(name);
    }

    private static FunctionFamily shift(boolean isLeft) {
        return site -> isBinary(site)
                ? site.strict(() -> new ByteShift(isLeft))
                : site.strict(() -> new NumberShift(isLeft, site.type()));
    }

    private static Evaluator not(CallSite site) {
        return isBinary(site) ? site.strict(BitFunctions::invertBytes) : site.strict(() -> invert(site.type()));
    }

    private static boolean isBinary(CallSite site) {
        return site.argumentType(0).kind() == TypeKind.BINARY;
    }

    private static Kernel invert(LogicalType type) {
        return integers(type, (result, row, high, low) -> result.set(row, ~high, ~low));
    }

    /** Of an integer of 64 bits; wider ones have those of both words. */
    private static Kernel count(LogicalType type) {
        return integers(type, (result, row, high, low) -> {
            int above = high == low >> 63 ? 0 : Long.bitCount(high);
            result.set(row, above + Long.bitCount(low));
        });
    }

    /** One integer made of another. */
    @FunctionalInterface
    private interface WordMap {
        void apply(IntegerResult result, int row, long high, long low);
    }

    private static Kernel integers(LogicalType type, WordMap map) {
        IntegerResult result = new IntegerResult(type);
        IntegerInput in = new IntegerInput();
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                map.apply(result, rows[i], in.high(rows[i]), in.low(rows[i]));
            }
            return result.finish();
        };
    }

    private static Kernel invertBytes() {
        TextResult result = new TextResult(LogicalType.BINARY);
        return (arguments, active, outcome) -> {
            BytesVector in = (BytesVector) arguments[0];
            BytesVector target = result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                invert(in, target, rows[i]);
            }
            return target;
        };
    }

    private static void invert(BytesVector in, BytesVector target, int row) {
        int length = in.lengths()[row];
        int at = target.reserve(length);
        target.start()[row] = at;
        target.lengths()[row] = length;
        for (int b = 0; b < length; b++) {
            target.bytes()[at + b] = (byte) ~in.bytes()[in.start()[row] + b];
        }
    }
}
