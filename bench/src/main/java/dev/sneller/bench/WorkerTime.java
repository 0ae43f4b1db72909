package dev.sneller.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Processor time of the threads that run queries: the engine's workers and the one that asks. Compilers and collectors are left out. */
final class WorkerTime {
    private static final String WORKERS = "sneller-worker";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WorkerTime() {}

    /** Since these threads began. */
    static long nanos() {
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(WORKERS)) {
                nanos += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanos;
    }
}
