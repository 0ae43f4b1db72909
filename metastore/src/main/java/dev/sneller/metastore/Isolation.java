package dev.sneller.metastore;

/** What a transaction must not miss of those committed since it began. */
public enum Isolation {
    /** Writes to the same files and names conflict; reads do not. */
    SNAPSHOT,
    /** As SNAPSHOT, and tables declared by {@link Transaction#reads} must not have changed. */
    SERIALIZABLE
}
