package dev.sneller.exec.operator;

import dev.sneller.plan.AggregateCall;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Variance, shape, correlation and regression by their two-pass definitions, with 60 digits. */
final class NaiveMoments {
    private static final MathContext DIGITS = new MathContext(60);

    private final AggregateCall call;
    private final int count;
    private final List<BigDecimal> first;
    private final List<BigDecimal> second;

    private NaiveMoments(AggregateCall call, List<List<Datum>> arguments) {
        this.call = call;
        this.count = arguments.size();
        first = arguments.stream().map(row -> exact(row.get(0))).collect(Collectors.toList());
        second = arguments.stream().map(row -> exact(row.get(row.size() - 1))).collect(Collectors.toList());
    }

    /** Of at least one row of present numbers, none of them infinite. */
    static Datum of(AggregateCall call, List<List<Datum>> arguments) {
        NaiveMoments moments = new NaiveMoments(call, arguments);
        if (moments.isUndefined()) {
            return Datum.nullOf(call.type());
        }
        if (moments.uses(moments.first, "X") || moments.uses(moments.second, "Y")) {
            return Datum.of(Double.NaN);
        }
        BigDecimal result = moments.result();
        return call.type().kind() == TypeKind.DOUBLE
                ? Datum.of(result.doubleValue())
                : Datum.of(call.type(), result.setScale(call.type().scale(), RoundingMode.HALF_UP));
    }

    /** Null for NaN. */
    private static BigDecimal exact(Datum value) {
        if (value.type().kind() == TypeKind.DOUBLE) {
            return Double.isNaN(value.doubleValue()) ? null : new BigDecimal(value.doubleValue());
        }
        return value.decimal();
    }

    /** Whether there is a NaN among values that matter: a function of one side only is named after it. */
    private boolean uses(List<BigDecimal> values, String otherSide) {
        boolean matters = !call.function().name().matches("REGR_(AVG" + otherSide + "|S" + otherSide + otherSide + ")");
        return matters && values.stream().anyMatch(Objects::isNull);
    }

    private boolean isUndefined() {
        return switch (call.function()) {
            case VAR_SAMP, STDDEV_SAMP, COVAR_SAMP -> count < 2;
            case SKEW -> count < 3 || isConstant(first);
            case KURTOSIS -> count < 4 || isConstant(first);
            case CORR -> isConstant(first) || isConstant(second);
            case REGR_SLOPE, REGR_INTERCEPT, REGR_R2 -> isConstant(second);
            default -> false;
        };
    }

    private BigDecimal mean(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(count), DIGITS);
    }

    private BigDecimal power(List<BigDecimal> values, int exponent) {
        BigDecimal mean = mean(values);
        return values.stream().map(v -> v.subtract(mean).pow(exponent)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal products() {
        BigDecimal meanY = mean(first);
        BigDecimal meanX = mean(second);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.add(first.get(i).subtract(meanY).multiply(second.get(i).subtract(meanX)));
        }
        return sum;
    }

    private boolean isConstant(List<BigDecimal> values) {
        return !values.contains(null) && values.stream().allMatch(v -> v.compareTo(values.get(0)) == 0);
    }

    private BigDecimal result() {
        return switch (call.function()) {
            case VAR_POP -> over(power(first, 2), count);
            case VAR_SAMP -> over(power(first, 2), count - 1);
            case STDDEV_POP -> over(power(first, 2), count).sqrt(DIGITS);
            case STDDEV_SAMP -> over(power(first, 2), count - 1).sqrt(DIGITS);
            case SKEW -> skew();
            case KURTOSIS -> kurtosis();
            case COVAR_POP -> over(products(), count);
            case COVAR_SAMP -> over(products(), count - 1);
            case REGR_AVGY -> mean(first);
            case REGR_AVGX -> mean(second);
            case REGR_SXX -> power(second, 2);
            case REGR_SYY -> power(first, 2);
            case REGR_SXY -> products();
            default -> regression();
        };
    }

    private BigDecimal regression() {
        BigDecimal sxx = power(second, 2);
        BigDecimal syy = power(first, 2);
        BigDecimal slope = products().divide(sxx, DIGITS);
        return switch (call.function()) {
            case REGR_SLOPE -> slope;
            case REGR_INTERCEPT -> mean(first).subtract(slope.multiply(mean(second)));
            case REGR_R2 ->
                isConstant(first) ? BigDecimal.ONE : slope.multiply(products()).divide(syy, DIGITS);
            case CORR -> products().divide(sxx.sqrt(DIGITS).multiply(syy.sqrt(DIGITS)), DIGITS);
            default -> throw new IllegalArgumentException(call.function() + " has no definition here");
        };
    }

    private static BigDecimal over(BigDecimal sum, int divisor) {
        return sum.divide(BigDecimal.valueOf(divisor), DIGITS);
    }

    private BigDecimal skew() {
        BigDecimal variance = over(power(first, 2), count - 1);
        BigDecimal cubes = power(first, 3).divide(variance.multiply(variance.sqrt(DIGITS)), DIGITS);
        return cubes.multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf((count - 1L) * (count - 2L)), DIGITS);
    }

    private BigDecimal kurtosis() {
        double n = count;
        BigDecimal variance = over(power(first, 2), count - 1);
        BigDecimal fourth = power(first, 4).divide(variance.multiply(variance), DIGITS);
        BigDecimal weight =
                BigDecimal.valueOf(n * (n + 1)).divide(BigDecimal.valueOf((n - 1) * (n - 2) * (n - 3)), DIGITS);
        BigDecimal excess =
                BigDecimal.valueOf(3 * (n - 1) * (n - 1)).divide(BigDecimal.valueOf((n - 2) * (n - 3)), DIGITS);
        return weight.multiply(fourth).subtract(excess);
    }
}
