package dev.sneller.objectstore;

/**
 * How a folder is written and read.
 *
 * @param durability what an answer to a put promises
 * @param openFiles most files kept open between ranged reads
 */
public record LocalOptions(Durability durability, int openFiles) {
    /** What survives after a put was answered. */
    public enum Durability {
        /** Data, link and directory are synced before the answer: survives a power cut. */
        FULL,
        /** Nothing is synced: survives the end of the process, not of the machine. For scratch warehouses. */
        OFF
    }

    public static final LocalOptions DEFAULT = new LocalOptions(Durability.FULL, 128);
}
