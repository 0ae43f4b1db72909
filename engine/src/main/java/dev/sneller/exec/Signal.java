package dev.sneller.exec;

/** Something a blocked task waits for. */
public interface Signal {
    /** Runs {@code continuation} once, as soon as the wait is over: at once when it is already. Must not block. */
    void whenReady(Runnable continuation);
}
