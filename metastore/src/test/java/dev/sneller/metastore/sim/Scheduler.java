package dev.sneller.metastore.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Runs actors one at a time in virtual time; the seed alone decides who runs next and when.
 *
 * <p>An actor is a thread that holds the baton between two calls of {@link #pause}. Everything else waits, so nothing here needs a
 * lock.
 */
final class Scheduler {
    private static final long MOST_STEPS = 500_000;

    private static final class Actor {
        final Semaphore go = new Semaphore(0);
        final Runnable body;
        BooleanSupplier until = () -> false;
        long wakeAt;
        boolean done;

        Actor(Runnable body) {
            this.body = body;
        }

        boolean isReady(long now) {
            return wakeAt <= now || until.getAsBoolean();
        }
    }

    final Random random;
    private final List<Actor> actors = new ArrayList<>();
    private final TreeMap<Long, List<Runnable>> later = new TreeMap<>();
    private final Semaphore idle = new Semaphore(0);
    private long now = 1_790_000_000_000L;
    private Actor current;
    private Throwable failure;

    Scheduler(long seed) {
        random = new Random(seed);
    }

    /** Milliseconds since the epoch, by the only clock that is right. */
    long now() {
        return now;
    }

    /** What an actor died of, if one did; null otherwise. */
    Throwable failure() {
        return failure;
    }

    void spawn(Runnable body) {
        Actor actor = new Actor(body);
        actor.wakeAt = now;
        actors.add(actor);
        start(() -> {
            actor.go.acquireUninterruptibly();
            try {
                body.run();
            } catch (Throwable e) {
                if (!(e instanceof Killed) && failure == null) {
                    failure = e;
                }
            }
            actor.done = true;
            idle.release();
        });
    }

    /** An effect whose sender has given up long before. */
    void after(long millis, Runnable effect) {
        later.computeIfAbsent(now + millis, time -> new ArrayList<>()).add(effect);
    }

    /** Others may run, time may pass. */
    void pause(long millis) {
        await(() -> false, millis);
    }

    /** Until something is true or time has passed; whether it is true. */
    boolean await(BooleanSupplier until, long millis) {
        Actor me = current;
        me.wakeAt = now + millis;
        me.until = until;
        idle.release();
        me.go.acquireUninterruptibly();
        me.until = () -> false;
        return until.getAsBoolean();
    }

    /** Until all actors have ended and all late effects have happened. */
    void run() {
        for (long step = 0; !actors.isEmpty() && step < MOST_STEPS && failure == null; step++) {
            List<Actor> ready =
                    actors.stream().filter(actor -> actor.isReady(now)).toList();
            if (ready.isEmpty()) {
                now = actors.stream().mapToLong(actor -> actor.wakeAt).min().getAsLong();
            } else {
                now += random.nextInt(3);
                current = ready.get(random.nextInt(ready.size()));
                current.go.release();
                idle.acquireUninterruptibly();
                actors.removeIf(actor -> actor.done);
            }
            while (!later.isEmpty() && later.firstKey() <= now) {
                later.pollFirstEntry().getValue().forEach(Runnable::run);
            }
        }
        if (failure == null && !actors.isEmpty()) {
            failure = new AssertionError("it does not come to an end");
        }
        later.values().forEach(effects -> effects.forEach(Runnable::run));
        later.clear();
    }

    /** A virtual thread where there are such: handing over the baton is ten times cheaper. */
    private static void start(Runnable body) {
        try {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, body);
        } catch (ReflectiveOperationException none) {
            Thread thread = new Thread(body);
            thread.setDaemon(true);
            thread.start();
        }
    }
}
