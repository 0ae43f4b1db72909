package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.expression.CastRule;
import dev.sneller.sql.type.Results;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** Conversions: casts, where no format is given. */
final class ConversionFunctions {
    private ConversionFunctions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        all.add(named("TO_CHAR", "TO_VARCHAR")
                .takes("(x [, format])", Conversion.withFormat(TypeKind.VARCHAR))
                .gives(Results.TEXT)
                .converts(CastRule.STRICT)
                .does("the value as text"));
        for (CastRule rule : List.of(CastRule.STRICT, CastRule.TRY)) {
            String prefix = rule == CastRule.TRY ? "TRY_" : "";
            String orNull = rule == CastRule.TRY ? ", NULL where it is none" : "";
            all.add(named(prefix + "TO_NUMBER", prefix + "TO_DECIMAL", prefix + "TO_NUMERIC")
                    .takes("(x [, format] [, precision [, scale]])", Conversion.toNumber())
                    .gives(Conversion::number)
                    .converts(rule)
                    .does("the value as an exact number" + orNull));
            all.add(named(prefix + "TO_DOUBLE")
                    .as(prefix + "TO_NUMBER")
                    .takes("(x [, format])", Conversion.withFormat(TypeKind.DOUBLE))
                    .gives(Results.DOUBLE)
                    .converts(rule)
                    .does("the value as a FLOAT" + orNull));
            all.add(named(prefix + "TO_BOOLEAN")
                    .takes("(x)", Conversion.to(TypeKind.BOOLEAN))
                    .gives(Results.BOOLEAN)
                    .converts(rule)
                    .does("whether the text says so, or the number is not 0" + orNull));
            all.add(named(prefix + "TO_BINARY")
                    .takes("(s [, 'HEX' | 'BASE64' | 'UTF-8'])", Conversion.withFormat(TypeKind.BINARY))
                    .gives(Results.BYTES)
                    .converts(rule)
                    .does("the bytes that the text stands for" + orNull));
        }
        return all;
    }
}
