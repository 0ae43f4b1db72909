package dev.sneller.variant;

import dev.sneller.kernel.Int128;
import java.util.Arrays;

/**
 * The one order of VARIANT values, which also answers equality: by kind, numbers by value, texts by bytes, timestamps of LTZ and TZ
 * by instant, containers member by member.
 *
 * <p>Kinds ascend as {@link VariantKind} lists them. Of two objects that differ first in a key, the one with the larger key comes
 * first. Walks without recursion; owned by one thread.
 */
public final class VariantComparator {
    private final ValueOfNumber left = new ValueOfNumber();
    private final ValueOfNumber right = new ValueOfNumber();
    private int[] leftContainers = new int[16];
    private int[] rightContainers = new int[16];
    private int[] positions = new int[16];
    private int depth;

    public boolean equal(byte[] a, int aAt, byte[] b, int bAt) {
        return compare(a, aAt, b, bAt) == 0;
    }

    /** Negative, zero or positive, as the first value sorts before, with or after the second. */
    public int compare(byte[] a, int aAt, byte[] b, int bAt) {
        depth = 0;
        int order = enter(a, aAt, b, bAt);
        while (order == 0 && depth > 0) {
            order = next(a, b);
        }
        return order;
    }

    /** Compares the next members of the innermost pair of containers, or leaves it. */
    private int next(byte[] a, byte[] b) {
        int x = leftContainers[depth - 1];
        int y = rightContainers[depth - 1];
        int i = positions[depth - 1]++;
        int countX = VariantBytes.count(a, x);
        int countY = VariantBytes.count(b, y);
        if (i == countX || i == countY) {
            depth--;
            return Integer.compare(countX, countY);
        }
        if (VariantBytes.kind(a, x) == VariantKind.ARRAY) {
            return enter(a, VariantBytes.element(a, x, i), b, VariantBytes.element(b, y, i));
        }
        int keyX = VariantBytes.keyStart(a, x, i);
        int keyY = VariantBytes.keyStart(b, y, i);
        int endX = keyX + VariantBytes.keyLength(a, x, i);
        int endY = keyY + VariantBytes.keyLength(b, y, i);
        int order = Arrays.compareUnsigned(b, keyY, endY, a, keyX, endX);
        return order != 0 ? order : enter(a, endX, b, endY);
    }

    /** Compares two scalars or kinds, or enters two containers of one kind. */
    private int enter(byte[] a, int x, byte[] b, int y) {
        VariantKind kindX = VariantBytes.kind(a, x);
        VariantKind kindY = VariantBytes.kind(b, y);
        if (kindX != kindY) {
            int rankX = rank(kindX);
            int rankY = rank(kindY);
            if (rankX != rankY) {
                return Integer.compare(rankX, rankY);
            }
        }
        return switch (kindX) {
            case BOOLEAN -> Boolean.compare(VariantBytes.booleanValue(a, x), VariantBytes.booleanValue(b, y));
            case INTEGER, DECIMAL, DOUBLE -> numbers(a, x, b, y);
            case DATE -> Integer.compare(VariantBytes.days(a, x), VariantBytes.days(b, y));
            case TIME -> Long.compare(VariantBytes.nanosOfDay(a, x), VariantBytes.nanosOfDay(b, y));
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                Int128.compare(
                        VariantBytes.nanosHigh(a, x),
                        VariantBytes.nanosLow(a, x),
                        VariantBytes.nanosHigh(b, y),
                        VariantBytes.nanosLow(b, y));
            case VARCHAR, BINARY -> contents(a, x, b, y);
            case OBJECT, ARRAY -> push(x, y);
            case NULL_VALUE, UNDEFINED -> 0;
        };
    }

    /** Kinds whose values compare with each other share a rank. */
    private static int rank(VariantKind kind) {
        return switch (kind) {
            case DECIMAL, DOUBLE -> VariantKind.INTEGER.ordinal();
            case TIMESTAMP_TZ -> VariantKind.TIMESTAMP_LTZ.ordinal();
            default -> kind.ordinal();
        };
    }

    private int numbers(byte[] a, int x, byte[] b, int y) {
        if (VariantBytes.isLong(a, x) && VariantBytes.isLong(b, y)) {
            return Long.compare(VariantBytes.longValue(a, x), VariantBytes.longValue(b, y));
        }
        boolean doubleX = VariantBytes.kind(a, x) == VariantKind.DOUBLE;
        boolean doubleY = VariantBytes.kind(b, y) == VariantKind.DOUBLE;
        if (doubleX && doubleY) {
            // adding zero makes -0 equal 0
            return Double.compare(VariantBytes.doubleValue(a, x) + 0.0, VariantBytes.doubleValue(b, y) + 0.0);
        }
        if (!doubleX && !doubleY && VariantBytes.scale(a, x) == VariantBytes.scale(b, y)) {
            return Int128.compare(
                    VariantBytes.unscaledHigh(a, x),
                    VariantBytes.unscaledLow(a, x),
                    VariantBytes.unscaledHigh(b, y),
                    VariantBytes.unscaledLow(b, y));
        }
        left.set(a, x);
        right.set(b, y);
        return left.compareTo(right);
    }

    private static int contents(byte[] a, int x, byte[] b, int y) {
        int startX = VariantBytes.contentStart(a, x);
        int startY = VariantBytes.contentStart(b, y);
        return Arrays.compareUnsigned(
                a,
                startX,
                startX + VariantBytes.contentLength(a, x),
                b,
                startY,
                startY + VariantBytes.contentLength(b, y));
    }

    private int push(int x, int y) {
        if (depth == positions.length) {
            leftContainers = Arrays.copyOf(leftContainers, 2 * depth);
            rightContainers = Arrays.copyOf(rightContainers, 2 * depth);
            positions = Arrays.copyOf(positions, 2 * depth);
        }
        leftContainers[depth] = x;
        rightContainers[depth] = y;
        positions[depth] = 0;
        depth++;
        return 0;
    }
}
