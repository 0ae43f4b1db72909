package dev.sneller.sql.translate;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Constants as values of the type they are compared with, where that loses nothing. */
final class Constants {
    private Constants() {}

    /** The same value in another type; empty when it has none or would be rounded. */
    static Optional<Datum> ofType(Datum constant, LogicalType type) {
        TypeKind from = constant.type().kind();
        if (constant.isNull()) {
            return Optional.of(Datum.nullOf(type));
        }
        if (from == TypeKind.NUMBER && type.kind() == TypeKind.DOUBLE) {
            return Optional.of(Datum.of(constant.decimal().doubleValue()));
        }
        if (from != type.kind()) {
            return Optional.empty();
        }
        return switch (from) {
            case NUMBER -> rescaled(constant.decimal(), type);
            case VARCHAR, BINARY -> Optional.of(Datum.ofBytes(type, constant.bytes()));
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ -> Optional.of(Datum.of128(type, constant.high(), constant.low()));
            default -> Optional.of(constant);
        };
    }

    private static Optional<Datum> rescaled(BigDecimal value, LogicalType type) {
        BigDecimal scaled = value.setScale(type.scale(), RoundingMode.DOWN);
        return scaled.compareTo(value) == 0 && scaled.precision() <= LogicalType.MAX_PRECISION
                ? Optional.of(Datum.of(type, scaled))
                : Optional.empty();
    }
}
