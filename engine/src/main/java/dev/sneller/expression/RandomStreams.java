package dev.sneller.expression;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where the random numbers of one statement begin: seeds that nothing repeats, and a number for each thread, so that a seed given by the
 * statement does not begin the same numbers on all of them. Safe for all threads.
 */
public final class RandomStreams {
    private final long seed = new SplittableRandom().nextLong();
    private final AtomicLong taken = new AtomicLong();
    private final Map<Thread, Long> threads = new ConcurrentHashMap<>();
    private final AtomicLong threadCount = new AtomicLong();

    /** A seed no other call of any statement gets, but by chance. */
    public long fresh() {
        // An odd factor maps different counts to different seeds.
        return seed + taken.getAndIncrement() * 0xD134_2543_DE82_EF95L;
    }

    /** 0 for the first thread that asks, 1 for the next; the same again for the same thread. */
    public long ofThisThread() {
        return threads.computeIfAbsent(Thread.currentThread(), thread -> threadCount.getAndIncrement());
    }
}
