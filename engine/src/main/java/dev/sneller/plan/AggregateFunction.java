package dev.sneller.plan;

/** The aggregates the engine computes; NULL inputs are ignored where nothing else is said. */
public enum AggregateFunction {
    COUNT_ROWS,
    /** Rows where no argument is NULL. */
    COUNT,
    /** Rows where the BOOLEAN argument is TRUE. */
    COUNT_IF,
    /** The sum of counts of parts: 0 over nothing. */
    SUM_COUNTS,
    SUM,
    /** Of one argument, or of pairs (sum, count) of parts. */
    AVG,
    MIN,
    MAX,
    ANY_VALUE,
    /** TRUE if any row exists: the front end's marker of a matched group. */
    LITERAL_TRUE,
    /** The only value; more than one row is an error 21000. */
    SINGLE_VALUE,
    BOOL_AND,
    BOOL_OR,
    /** Whether exactly one value is TRUE. */
    BOOL_XOR,
    /** Of whole NUMBERs. */
    BIT_AND,
    BIT_OR,
    BIT_XOR,
    /** Spread of NUMBER or DOUBLE: variances as NUMBER of the call's scale or DOUBLE, deviations as DOUBLE. */
    VAR_SAMP,
    VAR_POP,
    STDDEV_SAMP,
    STDDEV_POP,
    /** Of DOUBLE. */
    SKEW,
    KURTOSIS,
    /** Of pairs (y, x) of DOUBLE. */
    COVAR_SAMP,
    COVAR_POP,
    CORR,
    REGR_AVGX,
    REGR_AVGY,
    REGR_SXX,
    REGR_SYY,
    REGR_SXY,
    REGR_SLOPE,
    REGR_INTERCEPT,
    REGR_R2,
    /** Constant: fraction; a descending order counts from the top. Of NUMBER or DOUBLE. */
    PERCENTILE_CONT,
    /** As PERCENTILE_CONT, of any type. */
    PERCENTILE_DISC,
    MODE,
    /** The value of the first or the last row in the call's order, which may be NULL. */
    FIRST,
    LAST,
    /** Of DOUBLE. */
    PRODUCT,
    /** Of VARCHAR; constant: separator. */
    LISTAGG,
    ARRAY_AGG,
    /** As ARRAY_AGG, with NULLs as undefined elements, and NULL over nothing. */
    ARRAY_OF_ALL,
    /** Of ARRAYs: their union as multisets. */
    ARRAY_UNION,
    /** Of pairs (VARCHAR key, value). */
    OBJECT_AGG,
    /** Of pairs (value, key). Constant, if any: how many values, as an ARRAY; then the order is by the key. */
    MIN_BY,
    MAX_BY,
    APPROX_COUNT_DISTINCT,
    /** Of DOUBLE; constants: fraction, and if given whether a value stands in the middle of its share. */
    APPROX_PERCENTILE,
    /** Constants: how many values, how many counters. */
    APPROX_TOP_K,
    /** NULLs take part. */
    HASH_AGG;

    /** Whether a row whose argument is NULL is one of its rows too. */
    public boolean takesNulls() {
        return switch (this) {
            case HASH_AGG, FIRST, LAST, ARRAY_OF_ALL -> true;
            default -> false;
        };
    }

    /** Whether the result may be another one when each value counts only once. */
    public boolean isChangedByDistinct() {
        return switch (this) {
            case COUNT_ROWS,
                    MIN,
                    MAX,
                    ANY_VALUE,
                    LITERAL_TRUE,
                    SINGLE_VALUE,
                    BOOL_AND,
                    BOOL_OR,
                    BIT_AND,
                    BIT_OR,
                    MIN_BY,
                    MAX_BY,
                    APPROX_COUNT_DISTINCT -> false;
            default -> true;
        };
    }
}
