package dev.sneller.format.read;

/** What becomes of a document's value that does not fit the wanted type. */
public enum ReadRule {
    /** An error that names value and path, raised for rows asked for only. */
    STRICT,
    /** NULL for a value of another class than the wanted type's (number, text, boolean, time). */
    LENIENT,
    /** NULL for whatever cannot be cast. */
    TRY
}
