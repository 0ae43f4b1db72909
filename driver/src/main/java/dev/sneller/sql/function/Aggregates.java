package dev.sneller.sql.function;

import dev.sneller.plan.AggregateFunction;
import dev.sneller.sql.function.scalar.LooseFunctions;
import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Every aggregate but COUNT: names, results, arguments. */
final class Aggregates {
    private static final SqlOperandTypeChecker TRUTH = Operands.family(1, SqlTypeFamily.BOOLEAN);
    private static final SqlOperandTypeChecker NUMBER_CONSTANT =
            Operands.family(2, SqlTypeFamily.NUMERIC, SqlTypeFamily.NUMERIC);
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    private static final int ALL = Integer.MAX_VALUE;

    /** The schemaless dialect's APPROX_PERCENTILE. */
    private static final String LOOSE_PERCENTILE = LooseFunctions.name("PERCENTILE");

    private Aggregates() {}

    static List<SqlAggFunction> all() {
        List<SqlAggFunction> all = new ArrayList<>();
        basic(all);
        truth(all);
        bits(all);
        spread(all);
        pairs(all);
        ordered(all);
        lists(all);
        approximate(all);
        return all;
    }

    private static void basic(List<SqlAggFunction> all) {
        all.add(AggregateOperator.named("SUM", AggregateFunction.SUM)
                .kind(SqlKind.SUM)
                .gives(ReturnTypes.AGG_SUM)
                .takes(Operands.NUMBER)
                .build());
        for (String name : List.of("AVG", "MEAN")) {
            all.add(AggregateOperator.named(name, AggregateFunction.AVG)
                    .kind(SqlKind.AVG)
                    .gives(ReturnTypes.AVG_AGG_FUNCTION)
                    .takes(Operands.NUMBER)
                    .build());
        }
        all.add(real("PRODUCT", AggregateFunction.PRODUCT)
                .reading(LogicalType.DOUBLE)
                .build());
        all.add(AggregateOperator.named("MIN", AggregateFunction.MIN)
                .kind(SqlKind.MIN)
                .build());
        all.add(AggregateOperator.named("MAX", AggregateFunction.MAX)
                .kind(SqlKind.MAX)
                .build());
        all.add(AggregateOperator.named("EARLIEST", AggregateFunction.MIN)
                .takes(Operands.TIME)
                .build());
        all.add(AggregateOperator.named("LATEST", AggregateFunction.MAX)
                .takes(Operands.TIME)
                .build());
        all.add(AggregateOperator.named("ANY_VALUE", AggregateFunction.ANY_VALUE)
                .kind(SqlKind.ANY_VALUE)
                .build());
        for (String name : List.of("FIRST", "ARBITRARY")) {
            all.add(AggregateOperator.named(name, AggregateFunction.FIRST)
                    .ordered()
                    .build());
        }
        all.add(AggregateOperator.named("LAST", AggregateFunction.LAST)
                .ordered()
                .build());
        all.add(AggregateOperator.named("HASH_AGG", AggregateFunction.HASH_AGG)
                .neverNull(Results.of(LogicalType.number(19, 0)))
                .takes(OperandTypes.ONE_OR_MORE)
                .values(ALL)
                .build());
    }

    private static void truth(List<SqlAggFunction> all) {
        for (String name : List.of("COUNT_IF", "COUNTIF")) {
            all.add(AggregateOperator.named(name, AggregateFunction.COUNT_IF)
                    .neverNull(Results.COUNT)
                    .takes(TRUTH)
                    .build());
        }
        for (String name : List.of("BOOLAND_AGG", "BOOL_AND", "EVERY")) {
            all.add(truth(name, AggregateFunction.BOOL_AND));
        }
        for (String name : List.of("BOOLOR_AGG", "BOOL_OR")) {
            all.add(truth(name, AggregateFunction.BOOL_OR));
        }
        all.add(truth("BOOLXOR_AGG", AggregateFunction.BOOL_XOR));
    }

    private static SqlAggFunction truth(String name, AggregateFunction function) {
        return AggregateOperator.named(name, function)
                .gives(Results.BOOLEAN)
                .takes(TRUTH)
                .build();
    }

    private static void bits(List<SqlAggFunction> all) {
        for (AggregateFunction function :
                List.of(AggregateFunction.BIT_AND, AggregateFunction.BIT_OR, AggregateFunction.BIT_XOR)) {
            String join = function.name().substring("BIT_".length());
            for (String name : List.of("BIT" + join + "_AGG", "BIT_" + join + "_AGG", "BIT_" + join)) {
                all.add(AggregateOperator.named(name, function)
                        .gives(Results.of(LogicalType.INTEGER))
                        .takes(Operands.NUMBER)
                        .reading(LogicalType.INTEGER)
                        .build());
            }
        }
    }

    private static void spread(List<SqlAggFunction> all) {
        for (String name : List.of("VARIANCE", "VAR_SAMP", "VARIANCE_SAMP")) {
            all.add(variance(name, AggregateFunction.VAR_SAMP));
        }
        for (String name : List.of("VAR_POP", "VARIANCE_POP")) {
            all.add(variance(name, AggregateFunction.VAR_POP));
        }
        for (String name : List.of("STDDEV", "STDDEV_SAMP")) {
            all.add(real(name, AggregateFunction.STDDEV_SAMP).build());
        }
        all.add(real("STDDEV_POP", AggregateFunction.STDDEV_POP).build());
        for (String name : List.of("SKEW", "SKEWNESS")) {
            all.add(real(name, AggregateFunction.SKEW)
                    .reading(LogicalType.DOUBLE)
                    .build());
        }
        all.add(real("KURTOSIS", AggregateFunction.KURTOSIS)
                .reading(LogicalType.DOUBLE)
                .build());
    }

    private static SqlAggFunction variance(String name, AggregateFunction function) {
        return AggregateOperator.named(name, function)
                .gives(Results::variance)
                .takes(Operands.NUMBER)
                .build();
    }

    private static AggregateOperator.Builder real(String name, AggregateFunction function) {
        return AggregateOperator.named(name, function).gives(Results.DOUBLE).takes(Operands.NUMBER);
    }

    private static void pairs(List<SqlAggFunction> all) {
        for (AggregateFunction function : List.of(
                AggregateFunction.COVAR_POP,
                AggregateFunction.COVAR_SAMP,
                AggregateFunction.CORR,
                AggregateFunction.REGR_AVGX,
                AggregateFunction.REGR_AVGY,
                AggregateFunction.REGR_SXX,
                AggregateFunction.REGR_SYY,
                AggregateFunction.REGR_SXY,
                AggregateFunction.REGR_SLOPE,
                AggregateFunction.REGR_INTERCEPT,
                AggregateFunction.REGR_R2)) {
            all.add(real(function.name(), function)
                    .takes(Operands.NUMBER_NUMBER)
                    .reading(LogicalType.DOUBLE)
                    .values(2)
                    .build());
        }
        all.add(AggregateOperator.named("REGR_COUNT", AggregateFunction.COUNT)
                .neverNull(Results.COUNT)
                .takes(Operands.NUMBER_NUMBER)
                .values(2)
                .build());
    }

    private static void ordered(List<SqlAggFunction> all) {
        all.add(AggregateOperator.named("MEDIAN", AggregateFunction.PERCENTILE_CONT)
                .gives(Results::interpolated)
                .takes(Operands.NUMBER)
                .values(1, Datum.of(0.5))
                .build());
        // Value, fraction, and whether from the top: what PERCENTILE_CONT(f) WITHIN GROUP (ORDER BY x) becomes.
        all.add(AggregateOperator.named("QUANTILE_CONT", AggregateFunction.PERCENTILE_CONT)
                .gives(Results::interpolated)
                .takes(Operands.family(2, SqlTypeFamily.NUMERIC, SqlTypeFamily.NUMERIC, SqlTypeFamily.BOOLEAN))
                .build());
        all.add(AggregateOperator.named("QUANTILE_DISC", AggregateFunction.PERCENTILE_DISC)
                .takes(Operands.family(2, SqlTypeFamily.ANY, SqlTypeFamily.NUMERIC, SqlTypeFamily.BOOLEAN))
                .build());
        all.add(AggregateOperator.named("MODE", AggregateFunction.MODE)
                .ordered()
                .build());
        for (String name : List.of("MIN_BY", "ARG_MIN", "ARGMIN")) {
            all.add(beside(name, AggregateFunction.MIN_BY));
        }
        for (String name : List.of("MAX_BY", "ARG_MAX", "ARGMAX")) {
            all.add(beside(name, AggregateFunction.MAX_BY));
        }
    }

    private static SqlAggFunction beside(String name, AggregateFunction function) {
        return AggregateOperator.named(name, function)
                .gives(call -> call.getOperandCount() > 2
                        ? Results.ARRAY.inferReturnType(call)
                        : Results.FIRST.inferReturnType(call))
                .takes(Operands.family(2, SqlTypeFamily.ANY, SqlTypeFamily.ANY, SqlTypeFamily.NUMERIC))
                .values(2)
                .build();
    }

    private static void lists(List<SqlAggFunction> all) {
        for (String name : List.of("LISTAGG", "STRING_AGG", "GROUP_CONCAT")) {
            boolean isSnowflakes = name.equals("LISTAGG");
            all.add(AggregateOperator.named(name, AggregateFunction.LISTAGG)
                    .neverNull(Results.TEXT)
                    .takes(Operands.family(1, SqlTypeFamily.ANY, SqlTypeFamily.CHARACTER))
                    .reading(LogicalType.VARCHAR)
                    .values(1, Datum.of(isSnowflakes ? "" : ","))
                    .ordered()
                    .build());
        }
        for (String name : List.of("ARRAY_AGG", "ARRAYAGG", "ARRAY_UNIQUE_AGG")) {
            all.add(AggregateOperator.named(name, AggregateFunction.ARRAY_AGG)
                    .neverNull(Results.ARRAY)
                    .ordered()
                    .build());
        }
        all.add(AggregateOperator.named("LIST", AggregateFunction.ARRAY_OF_ALL)
                .gives(Results.ARRAY)
                .ordered()
                .build());
        all.add(AggregateOperator.named("ARRAY_UNION_AGG", AggregateFunction.ARRAY_UNION)
                .neverNull(Results.ARRAY)
                .reading(LogicalType.ARRAY)
                .build());
        all.add(AggregateOperator.named("OBJECT_AGG", AggregateFunction.OBJECT_AGG)
                .neverNull(Results.of(LogicalType.OBJECT))
                .takes(Operands.family(2, SqlTypeFamily.CHARACTER, SqlTypeFamily.ANY))
                .values(2)
                .build());
    }

    private static void approximate(List<SqlAggFunction> all) {
        for (String name : List.of("APPROX_COUNT_DISTINCT", "HLL")) {
            all.add(AggregateOperator.named(name, AggregateFunction.APPROX_COUNT_DISTINCT)
                    .neverNull(Results.COUNT)
                    .takes(OperandTypes.ONE_OR_MORE)
                    .values(ALL)
                    .build());
        }
        all.add(real("APPROX_PERCENTILE", AggregateFunction.APPROX_PERCENTILE)
                .takes(NUMBER_CONSTANT)
                .reading(LogicalType.DOUBLE)
                .build());
        all.add(real(LOOSE_PERCENTILE, AggregateFunction.APPROX_PERCENTILE)
                .takes(NUMBER_CONSTANT)
                .reading(LogicalType.DOUBLE)
                .values(1, Datum.of(0.5), Datum.of(true))
                .build());
        all.add(real("APPROX_MEDIAN", AggregateFunction.APPROX_PERCENTILE)
                .reading(LogicalType.DOUBLE)
                .values(1, Datum.of(0.5))
                .build());
        all.add(AggregateOperator.named("APPROX_TOP_K", AggregateFunction.APPROX_TOP_K)
                .neverNull(Results.ARRAY)
                .takes(Operands.family(1, SqlTypeFamily.ANY, SqlTypeFamily.NUMERIC, SqlTypeFamily.NUMERIC))
                .values(1, Datum.ofLong(COUNT, 1), Datum.ofLong(COUNT, 100_000))
                .build());
    }
}
