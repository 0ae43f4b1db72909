package dev.sneller.metastore.sim;

import dev.sneller.metastore.Surroundings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** One life of a process: a clock up to two minutes wrong, threads that are actors, and a death they share. */
final class SimProcess implements Surroundings {
    private static final long MINUTE = 60_000;

    private final Scheduler scheduler;
    private final double killRate;
    private final long skew;
    private boolean dead;

    SimProcess(Scheduler scheduler, double killRate) {
        this.scheduler = scheduler;
        this.killRate = killRate;
        skew = (scheduler.random.nextInt(5) - 2) * MINUTE;
    }

    boolean isDead() {
        return dead;
    }

    /** A point where time passes, others run and this process may die. */
    void pause(long millis) {
        checkAlive();
        scheduler.pause(millis);
        if (scheduler.random.nextDouble() < killRate) {
            dead = true;
        }
        checkAlive();
    }

    private void checkAlive() {
        if (dead) {
            throw new Killed();
        }
    }

    @Override
    public void execute(Runnable task) {
        checkAlive();
        scheduler.spawn(() -> {
            if (!dead) {
                task.run();
            }
        });
    }

    @Override
    public long wallMillis() {
        return scheduler.now() + skew;
    }

    @Override
    public long nanoTime() {
        return scheduler.now() * 1_000_000;
    }

    @Override
    public RandomGenerator random() {
        return scheduler.random;
    }

    @Override
    public void sleep(Duration time) {
        pause(Math.max(1, time.toMillis()));
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration limit) throws TimeoutException {
        checkAlive();
        boolean ended = scheduler.await(() -> future.isDone() || dead, limit.toMillis());
        checkAlive();
        if (!ended) {
            throw new TimeoutException("no answer within " + limit);
        }
        return future.join();
    }
}
