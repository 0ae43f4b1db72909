package dev.sneller.metastore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** The machine's clocks and chance, and the threads of one executor. */
public final class SystemSurroundings implements Surroundings {
    private final Executor threads;
    private final RandomGenerator random = new SecureRandom();

    /** @param threads for requests in parallel and the committer; must not run tasks on the caller's thread */
    public SystemSurroundings(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public long wallMillis() {
        return System.currentTimeMillis();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    /** Not cut short by an interrupt, which would turn pauses between attempts into a busy loop. */
    @Override
    public void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        boolean interrupted = false;
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration limit) throws TimeoutException {
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SnellerException(ErrorCode.CANCELLED, "interrupted while waiting for the log", e);
        }
    }
}
