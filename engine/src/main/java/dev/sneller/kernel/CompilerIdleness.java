package dev.sneller.kernel;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for moments in which the JVM's compilers have little to do: what is asked of them then does not stand in the way of the code of
 * queries. A JVM that does not tell is always idle. One thread.
 */
final class CompilerIdleness {
    private static final long WINDOW_NANOS = 50_000_000L;
    /** Of a window; several compilers may be at work. */
    private static final long BUSY_MILLIS = 25;

    /** Compilers that never rest are not waited for longer. */
    private static final int MOST_WINDOWS = 40;

    private final CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();
    private final boolean isTold = compilation != null && compilation.isCompilationTimeMonitoringSupported();

    /** Returns after a window with little compiling, or after two seconds. */
    void await() {
        for (int window = 0; window < MOST_WINDOWS; window++) {
            long before = millis();
            LockSupport.parkNanos(WINDOW_NANOS);
            if (millis() - before < BUSY_MILLIS) {
                return;
            }
        }
    }

    private long millis() {
        return isTold ? compilation.getTotalCompilationTime() : 0;
    }
}
