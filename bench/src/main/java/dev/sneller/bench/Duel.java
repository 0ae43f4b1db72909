package dev.sneller.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Two things that take turns, first warm, then timed: noise of the machine meets both. */
final class Duel {
    /** Something to time. */
    interface Run {
        void run() throws Exception;
    }

    /**
     * Result of both.
     *
     * @param ours of the first
     * @param peer of the second
     */
    record Outcome(Timing ours, Timing peer) {
        /** The same in another unit. */
        Outcome scaled(double factor) {
            return new Outcome(ours.scaled(factor), peer.scaled(factor));
        }
    }

    private static final double NANOS_PER_MILLI = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int warmups;
    private final int runs;

    Duel(int warmups, int runs) {
        this.warmups = warmups;
        this.runs = runs;
    }

    /** Times in milliseconds. Each is warmed by itself, so that neither evicts what the other just read. */
    Outcome millis(Run ours, Run peer) throws Exception {
        for (int i = 0; i < warmups; i++) {
            peer.run();
        }
        for (int i = 0; i < warmups; i++) {
            ours.run();
        }
        Series first = new Series(runs);
        Series second = new Series(runs);
        for (int i = 0; i < runs; i++) {
            second.time(peer);
            first.time(ours);
        }
        return new Outcome(first.timing(), second.timing());
    }

    private static final class Series {
        private final double[] millis;
        private int count;
        private long cpuNanos;

        Series(int runs) {
            millis = new double[runs];
        }

        void time(Run run) throws Exception {
            long cpuBefore = SYSTEM.getProcessCpuTime();
            long before = System.nanoTime();
            run.run();
            millis[count++] = (System.nanoTime() - before) / NANOS_PER_MILLI;
            cpuNanos += SYSTEM.getProcessCpuTime() - cpuBefore;
        }

        Timing timing() {
            return Timing.of(millis, cpuNanos / NANOS_PER_MILLI / count);
        }
    }
}
