package dev.sneller.sql.function;

import static dev.sneller.sql.function.scalar.FunctionFamily.AGGREGATE;
import static dev.sneller.sql.function.scalar.FunctionFamily.WINDOW;

import java.util.List;
import java.util.stream.Stream;

/** What documentation says of aggregates and window functions. */
final class AggregateDescriptions {
    private AggregateDescriptions() {}

    static Stream<FunctionDescription> all() {
        return Stream.of(basic(), logic(), spread(), pairs(), ordered(), lists(), approximate(), windows())
                .flatMap(List::stream);
    }

    private static List<FunctionDescription> basic() {
        return List.of(
                aggregate("COUNT", "(* | [DISTINCT] x, …)", "how many rows, or rows where no argument is NULL"),
                aggregate("COUNT_IF COUNTIF", "(condition)", "how many rows the condition holds for"),
                aggregate("SUM", "([DISTINCT] x)", "the sum"),
                aggregate("AVG MEAN", "([DISTINCT] x)", "the mean"),
                aggregate("PRODUCT", "([DISTINCT] x)", "the product, as FLOAT"),
                aggregate("MIN", "(x)", "the least value"),
                aggregate("MAX", "(x)", "the greatest value"),
                aggregate("EARLIEST", "(t)", "the first date or time"),
                aggregate("LATEST", "(t)", "the last date or time"),
                aggregate("ANY_VALUE", "(x)", "a value of some row"),
                aggregate(
                        "FIRST ARBITRARY",
                        "(x [ORDER BY …])",
                        "x of the first row, NULL or not; over a frame as FIRST_VALUE"),
                aggregate("LAST", "(x [ORDER BY …])", "x of the last row, NULL or not; over a frame as LAST_VALUE"),
                aggregate("HASH_AGG", "(x, …)", "a number for the rows whatever their order"),
                aggregate("GROUPING", "(x)", "1 where the row sums up all values of a grouped expression, else 0"),
                aggregate("GROUPING_ID", "(x, …)", "GROUPING of each argument as the bits of one number"));
    }

    private static List<FunctionDescription> logic() {
        return List.of(
                aggregate("BOOLAND_AGG BOOL_AND EVERY", "(condition)", "whether it holds for all rows"),
                aggregate("BOOLOR_AGG BOOL_OR", "(condition)", "whether it holds for a row"),
                aggregate("BOOLXOR_AGG", "(condition)", "whether it holds for just one row"),
                aggregate("BITAND_AGG BIT_AND_AGG BIT_AND", "(n)", "the bits that all have"),
                aggregate("BITOR_AGG BIT_OR_AGG BIT_OR", "(n)", "the bits that any has"),
                aggregate("BITXOR_AGG BIT_XOR_AGG BIT_XOR", "(n)", "the bits that an odd number of rows has"));
    }

    private static List<FunctionDescription> spread() {
        return List.of(
                aggregate("VARIANCE VAR_SAMP VARIANCE_SAMP", "([DISTINCT] x)", "the variance of a sample"),
                aggregate("VAR_POP VARIANCE_POP", "([DISTINCT] x)", "the variance of a population"),
                aggregate("STDDEV STDDEV_SAMP", "([DISTINCT] x)", "the standard deviation of a sample"),
                aggregate("STDDEV_POP", "([DISTINCT] x)", "the standard deviation of a population"),
                aggregate("SKEW SKEWNESS", "(x)", "the skewness of a sample"),
                aggregate("KURTOSIS", "(x)", "the excess kurtosis of a sample"));
    }

    private static List<FunctionDescription> pairs() {
        return List.of(
                aggregate("CORR", "(y, x)", "the correlation"),
                aggregate("COVAR_POP", "(y, x)", "the covariance of a population"),
                aggregate("COVAR_SAMP", "(y, x)", "the covariance of a sample"),
                aggregate("REGR_COUNT", "(y, x)", "how many pairs have no NULL; so do all REGR functions count"),
                aggregate("REGR_AVGX", "(y, x)", "the mean of x"),
                aggregate("REGR_AVGY", "(y, x)", "the mean of y"),
                aggregate("REGR_SXX", "(y, x)", "the squared distances of x from its mean, summed up"),
                aggregate("REGR_SYY", "(y, x)", "the squared distances of y from its mean, summed up"),
                aggregate("REGR_SXY", "(y, x)", "the products of both distances, summed up"),
                aggregate("REGR_SLOPE", "(y, x)", "the slope of the line that fits best"),
                aggregate("REGR_INTERCEPT", "(y, x)", "where that line has x = 0"),
                aggregate("REGR_R2", "(y, x)", "which share of the variance of y that line explains"));
    }

    private static List<FunctionDescription> ordered() {
        return List.of(
                aggregate("MEDIAN", "(x)", "the middle value, interpolated"),
                aggregate(
                        "PERCENTILE_CONT",
                        "(fraction) WITHIN GROUP (ORDER BY x)",
                        "the value at a fraction of the order, interpolated"),
                aggregate(
                        "PERCENTILE_DISC",
                        "(fraction) WITHIN GROUP (ORDER BY x)",
                        "the first value that has a fraction of the rows up to it"),
                aggregate("QUANTILE_CONT", "(x, fraction [, descending])", "PERCENTILE_CONT as a plain call"),
                aggregate("QUANTILE_DISC", "(x, fraction [, descending])", "PERCENTILE_DISC as a plain call"),
                aggregate("MODE", "(x [ORDER BY …])", "the most frequent value, of several the first in order"),
                aggregate("MIN_BY ARG_MIN ARGMIN", "(x, y [, n])", "x of the row with the least y, or of n such rows"),
                aggregate(
                        "MAX_BY ARG_MAX ARGMAX",
                        "(x, y [, n])",
                        "x of the row with the greatest y, or of n such rows"));
    }

    private static List<FunctionDescription> lists() {
        return List.of(
                aggregate(
                        "LISTAGG",
                        "([DISTINCT] s [, separator]) [WITHIN GROUP (ORDER BY …)]",
                        "the texts joined, without a separator unless one is given"),
                aggregate(
                        "STRING_AGG GROUP_CONCAT",
                        "([DISTINCT] s [, separator]) [WITHIN GROUP (ORDER BY …)]",
                        "the texts joined, by a comma unless another separator is given"),
                aggregate(
                        "ARRAY_AGG ARRAYAGG",
                        "([DISTINCT] x) [WITHIN GROUP (ORDER BY …)]",
                        "the values as an array, NULLs left out"),
                aggregate(
                        "LIST",
                        "([DISTINCT] x) [WITHIN GROUP (ORDER BY …)]",
                        "the values as an array, NULLs as undefined elements; NULL over no row"),
                aggregate("ARRAY_UNIQUE_AGG", "(x)", "the distinct values as an array"),
                aggregate(
                        "ARRAY_UNION_AGG",
                        "(a)",
                        "the elements of all arrays, each as often as the array that has it most"),
                aggregate("OBJECT_AGG", "(key, value)", "an object of keys and values; a key twice is an error"));
    }

    private static List<FunctionDescription> approximate() {
        return List.of(
                aggregate("APPROX_COUNT_DISTINCT HLL", "(x, …)", "about how many distinct values"),
                aggregate("APPROX_PERCENTILE", "(x, fraction)", "about the value at a fraction of the order"),
                aggregate("APPROX_MEDIAN", "(x)", "about the middle value"),
                aggregate(
                        "APPROX_TOP_K",
                        "(x [, k [, counters]])",
                        "the most frequent values, each with about its count"));
    }

    private static List<FunctionDescription> windows() {
        return List.of(
                window("ROW_NUMBER", "()", "the number of the row, from 1"),
                window("RANK", "()", "the number of the first row that is equal in order"),
                window("DENSE_RANK", "()", "the number of the value in order, from 1 without gaps"),
                window("PERCENT_RANK", "()", "RANK as a fraction from 0 to 1"),
                window("CUME_DIST", "()", "which fraction of the rows is not behind this one"),
                window("NTILE", "(n)", "which of n parts of nearly equal size the row is in"),
                window("LAG", "(x [, n [, default]]) [IGNORE NULLS]", "x of the row n before, 1 unless given"),
                window("LEAD", "(x [, n [, default]]) [IGNORE NULLS]", "x of the row n behind, 1 unless given"),
                window("FIRST_VALUE", "(x) [IGNORE NULLS]", "x of the first row of the frame"),
                window("LAST_VALUE", "(x) [IGNORE NULLS]", "x of the last row of the frame"),
                window("NTH_VALUE", "(x, n) [FROM FIRST] [IGNORE NULLS]", "x of the row n of the frame"),
                window("RATIO_TO_REPORT", "(x)", "x as a fraction of the sum over the partition"),
                window("CONDITIONAL_TRUE_EVENT", "(condition)", "how often the condition has held so far"),
                window("CONDITIONAL_CHANGE_EVENT", "(x)", "how often x has changed so far"));
    }

    private static FunctionDescription aggregate(String names, String arguments, String sentence) {
        return FunctionDescription.of(AGGREGATE, names, arguments, sentence);
    }

    private static FunctionDescription window(String names, String arguments, String sentence) {
        return FunctionDescription.of(WINDOW, names, arguments + " OVER (…)", sentence);
    }
}
