package dev.sneller.metastore;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * What a process takes from outside besides the store: time, chance, threads and waiting.
 *
 * <p>Nothing else in this module asks the system for any of these, so a simulation can bring its own. Thread-safe.
 */
public interface Surroundings extends Executor {
    /** Milliseconds since the epoch; may jump. */
    long wallMillis();

    /** Nanoseconds from an arbitrary start; never goes back, may stand still while the machine sleeps. */
    long nanoTime();

    /** For ids and jitter; safe for use by several threads. */
    RandomGenerator random();

    /** Lets {@code time} pass for the caller only. */
    void sleep(Duration time);

    /**
     * The future's value; an exception it ended with is thrown as {@link java.util.concurrent.CompletionException}.
     *
     * @throws TimeoutException after {@code limit}
     */
    <T> T await(CompletableFuture<T> future, Duration limit) throws TimeoutException;
}
