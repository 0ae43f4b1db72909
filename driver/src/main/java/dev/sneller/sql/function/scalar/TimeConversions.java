package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.expression.CastRule;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** Conversions to dates and times: casts, where no format is given. */
final class TimeConversions {
    private TimeConversions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        all.addAll(of(CastRule.STRICT, "", "PARSE TIME", ""));
        all.addAll(of(CastRule.TRY, "TRY_", "TRY PARSE TIME", ", NULL where it is none"));
        all.add(named("DATE")
                .as("PARSE TIME")
                .takes("(x [, format])", Conversion.toDateOrOfEpoch())
                .gives(Results.DATE)
                .converts(CastRule.STRICT)
                .does("the value as a DATE; a number counts the seconds since 1970"));
        return all;
    }

    private static List<List<EngineFunction>> of(CastRule rule, String prefix, String parser, String orNull) {
        boolean isStrict = rule == CastRule.STRICT;
        String[] timeAliases = isStrict ? new String[] {"TIME"} : new String[0];
        return List.of(
                named(prefix + "TO_DATE")
                        .as(parser)
                        .takes("(x [, format])", Conversion.withFormat(TypeKind.DATE))
                        .gives(Results.DATE)
                        .converts(rule)
                        .does("the value as a DATE" + orNull),
                named(prefix + "TO_TIME", timeAliases)
                        .as(parser)
                        .takes("(x [, format])", Conversion.withFormat(TypeKind.TIME))
                        .gives(Results.of(LogicalType.TIME))
                        .converts(rule)
                        .does("the value as a TIME" + orNull),
                timestamp(
                        LogicalType.TIMESTAMP_NTZ,
                        rule,
                        parser,
                        orNull,
                        prefix + "TO_TIMESTAMP",
                        prefix + "TO_TIMESTAMP_NTZ"),
                timestamp(LogicalType.TIMESTAMP_LTZ, rule, parser, orNull, prefix + "TO_TIMESTAMP_LTZ"),
                timestamp(LogicalType.TIMESTAMP_TZ, rule, parser, orNull, prefix + "TO_TIMESTAMP_TZ"));
    }

    private static List<EngineFunction> timestamp(
            LogicalType type, CastRule rule, String parser, String orNull, String name, String... aliases) {
        return named(name, aliases)
                .as(parser)
                .takes("(x [, format | scale])", Conversion.toTimestamp(type.kind()))
                .gives(Results.of(type))
                .converts(rule)
                .does("the value as a " + type.kind()
                        + "; a number counts seconds, or units of 10 to the power of -scale" + orNull);
    }
}
