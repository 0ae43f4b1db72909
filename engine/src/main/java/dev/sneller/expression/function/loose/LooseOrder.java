package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.document.CountLoop;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.TruthLoop;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantKind;

/** How two values of one class compare: 0 less, 1 equal, 2 greater; NULL when their classes have no order between them. */
final class LooseOrder implements CountLoop.Count {
    static final long LESS = 0;
    static final long EQUAL = 1;
    static final long GREATER = 2;

    private final VariantComparator comparator = new VariantComparator();

    @Override
    public long of(DocumentArguments in, int row) {
        byte[] left = in.bytes(0);
        byte[] right = in.bytes(1);
        int a = in.at(0, row);
        int b = in.at(1, row);
        if (!areOrdered(VariantBytes.kind(left, a), VariantBytes.kind(right, b))) {
            return NULL;
        }
        int order = comparator.compare(left, a, right, b);
        return order < 0 ? LESS : order == 0 ? EQUAL : GREATER;
    }

    private static boolean areOrdered(VariantKind left, VariantKind right) {
        return switch (left) {
            case BOOLEAN, VARCHAR -> right == left;
            case INTEGER, DECIMAL, DOUBLE -> right.isNumber();
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> right.isTimestamp();
            default -> false;
        };
    }

    /** Whether a value is of this kind. */
    static TruthLoop.Test isKind(VariantKind kind) {
        return (in, row) ->
                VariantBytes.kind(in.bytes(0), in.at(0, row)) == kind ? TruthLoop.Test.TRUE : TruthLoop.Test.FALSE;
    }
}
