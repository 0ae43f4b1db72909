package dev.sneller.sqllogictest.suite;

/** What a step came to. */
public enum Verdict {
    PASSED,
    /** It answered, but something else. */
    WRONG,
    /** It failed where it should not have, or broke. */
    ERROR,
    /** Not held against us, for a written reason. */
    LEFT_OUT
}
