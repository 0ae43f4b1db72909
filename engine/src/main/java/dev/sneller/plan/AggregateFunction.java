package dev.sneller.plan;

/** The aggregates the engine computes; all but COUNT_ROWS ignore NULL inputs. */
public enum AggregateFunction {
    COUNT_ROWS,
    COUNT,
    SUM,
    AVG,
    MIN,
    MAX,
    ANY_VALUE,
    /** TRUE if any row exists: the front end's marker of a matched group. */
    LITERAL_TRUE,
    /** The only value; more than one row is an error 21000. */
    SINGLE_VALUE,
    BOOL_AND,
    BOOL_OR
}
