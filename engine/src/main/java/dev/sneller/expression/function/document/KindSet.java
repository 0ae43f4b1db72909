package dev.sneller.expression.function.document;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantKind;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** Some kinds of VARIANT values, as IS_ and AS_ functions ask for them. */
public final class KindSet {
    private final int bits;

    public KindSet(VariantKind... kinds) {
        int set = 0;
        for (VariantKind kind : kinds) {
            set |= 1 << kind.ordinal();
        }
        bits = set;
    }

    public boolean contains(VariantKind kind) {
        return (bits >>> kind.ordinal() & 1) != 0;
    }

    /** Whether every value of a vector is of these kinds because of its type: asked of vectors of one kind, for others false. */
    boolean containsAll(FlatVector vector) {
        VariantKind kind = kindOf(vector);
        return kind != null && contains(kind);
    }

    /** Whether no value of a vector is of these kinds because of its type. */
    boolean containsNone(FlatVector vector) {
        VariantKind kind = kindOf(vector);
        return kind != null && !contains(kind);
    }

    /** The kind that the type of a uniform vector stands for, null where the values decide. */
    private static VariantKind kindOf(FlatVector vector) {
        if (!(vector instanceof VariantVector variant) || variant.shape() != VariantVector.Shape.UNIFORM) {
            return null;
        }
        LogicalType type = variant.typed().type();
        return switch (type.kind()) {
            case BOOLEAN -> VariantKind.BOOLEAN;
            case NUMBER -> type.scale() == 0 ? VariantKind.INTEGER : null;
            case DOUBLE -> VariantKind.DOUBLE;
            case VARCHAR -> VariantKind.VARCHAR;
            case BINARY -> VariantKind.BINARY;
            case DATE -> VariantKind.DATE;
            case TIME -> VariantKind.TIME;
            case TIMESTAMP_NTZ -> VariantKind.TIMESTAMP_NTZ;
            case TIMESTAMP_LTZ -> VariantKind.TIMESTAMP_LTZ;
            case TIMESTAMP_TZ -> VariantKind.TIMESTAMP_TZ;
            case VARIANT, OBJECT, ARRAY -> null;
        };
    }
}
