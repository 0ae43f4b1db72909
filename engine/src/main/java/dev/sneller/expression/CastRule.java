package dev.sneller.expression;

/** What a cast makes of a value that does not fit the wanted type. */
public enum CastRule {
    /** {@code ::} and CAST: an error. */
    STRICT,
    /** Implicit reading of a VARIANT beside a typed operand: a value of another class is NULL (decisions.md §5). */
    LENIENT,
    /** TRY_CAST: NULL. */
    TRY
}
