package dev.sneller.metastore.log;

import dev.sneller.metastore.Surroundings;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** Two clocks a test sets, and one thread: tasks run at once on the caller's. */
final class ManualSurroundings implements Surroundings {
    private final Random random = new Random(1);
    long wallMillis = 1_790_000_000_000L;
    long nanoTime = 1;

    @Override
    public long wallMillis() {
        return wallMillis;
    }

    @Override
    public long nanoTime() {
        return nanoTime;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void sleep(Duration time) {
        wallMillis += time.toMillis();
        nanoTime += time.toNanos();
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration limit) throws TimeoutException {
        if (!future.isDone()) {
            throw new TimeoutException("nobody else could complete it");
        }
        return future.join();
    }
}
