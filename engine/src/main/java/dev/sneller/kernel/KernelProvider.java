package dev.sneller.kernel;

/**
 * The one choice of kernels in this JVM, and its reason.
 *
 * <p>Starts scalar. The first use starts a daemon thread that tries for SIMD, checks it against scalar, warms it up
 * (a quarter of a second of machine code generation that no query should wait for) and then swaps it in. Every rung
 * that refuses leaves scalar and a reason. {@code -Dsneller.simd=off} stays scalar; {@code force} takes SIMD at first
 * use, checked but cold.
 */
public final class KernelProvider {
    private static final KernelProvider JVM_WIDE = new KernelProvider(System.getProperty("sneller.simd", "auto"));

    private volatile KernelChoice choice;
    private final Thread candidate;

    private KernelProvider(String mode) {
        KernelSet scalar = KernelSet.scalar();
        switch (mode) {
            case "off" -> {
                choice = new KernelChoice(scalar, "switched off by -Dsneller.simd=off");
                candidate = null;
            }
            case "force" -> {
                choice = SimdCandidate.choose(scalar);
                candidate = null;
            }
            default -> {
                choice = new KernelChoice(scalar, "SIMD is warming up");
                candidate = new Thread(this::tryCandidate, "sneller-kernels");
                candidate.setDaemon(true);
                candidate.setPriority(Thread.MIN_PRIORITY);
                candidate.start();
            }
        }
    }

    /** The kernels to use for the next batch; a caller may keep them for a query. */
    public static KernelSet kernels() {
        return JVM_WIDE.choice.kernels();
    }

    /** {@code scalar}, or {@code simd-} and the width in bits. */
    public static String name() {
        return JVM_WIDE.choice.kernels().name();
    }

    /** Why these kernels, in words for EXPLAIN ANALYZE. */
    public static String reason() {
        return JVM_WIDE.choice.reason();
    }

    /** Waits until the choice is final and returns its kernels: for tests and benchmarks. */
    public static KernelSet awaitReady() {
        Thread candidate = JVM_WIDE.candidate;
        boolean interrupted = false;
        while (candidate != null && candidate.isAlive()) {
            try {
                candidate.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return kernels();
    }

    private void tryCandidate() {
        KernelSet scalar = choice.kernels();
        KernelChoice found = SimdCandidate.choose(scalar);
        if (found.kernels() != scalar) {
            KernelSelfCheck.warmUp(found.kernels());
        }
        choice = found;
    }
}
