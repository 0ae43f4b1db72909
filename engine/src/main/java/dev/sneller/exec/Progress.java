package dev.sneller.exec;

/** How a step of a pipeline ended. */
public enum Progress {
    /** There is more to do. */
    MORE,
    /** Nothing is left to do. */
    DONE,
    /** Nothing can be done until the {@link Signal} fires; the task leaves its worker meanwhile. */
    BLOCKED
}
