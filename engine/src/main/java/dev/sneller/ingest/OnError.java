package dev.sneller.ingest;

/** What a bad document means for the others. */
public enum OnError {
    /** The statement fails with its place. */
    ABORT_STATEMENT,
    /** It is left out and counted. */
    CONTINUE,
    /** Its whole file is left out: files are read twice, first to judge them. */
    SKIP_FILE
}
