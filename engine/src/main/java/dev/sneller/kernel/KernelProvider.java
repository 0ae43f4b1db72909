package dev.sneller.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one choice of kernels in this JVM, and its reason.
 *
 * <p>Starts scalar. The first use starts a daemon thread that tries for SIMD, checks it against scalar, and runs each family over and over
 * until its machine code is the faster one, in moments in which the compilers are idle; then the family is swapped in. Every rung that refuses leaves scalar and a reason.
 * {@code -Dsneller.simd=off} stays scalar; {@code force} takes SIMD at first use, checked but cold.
 */
public final class KernelProvider {
    private static final KernelProvider JVM_WIDE = new KernelProvider(System.getProperty("sneller.simd", "auto"));

    /** Work after which the families that are no faster stay scalar. */
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    /** Work between two looks at the compilers. */
    private static final long BURST_NANOS = 50_000_000L;

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
        CompilerIdleness compilers = new CompilerIdleness();
        compilers.await();
        KernelChoice found = SimdCandidate.choose(scalar);
        if (found.kernels() == scalar) {
            choice = found;
            return;
        }
        KernelSet simd = found.kernels();
        List<KernelFamily> waiting = new ArrayList<>(KernelSelfCheck.families());
        long worked = 0;
        while (!waiting.isEmpty() && worked < PATIENCE_NANOS) {
            compilers.await();
            long start = System.nanoTime();
            long spent = 0;
            for (; !waiting.isEmpty() && spent < BURST_NANOS; spent = System.nanoTime() - start) {
                for (KernelFamily family : List.copyOf(waiting)) {
                    if (family.isReady(scalar, simd)) {
                        waiting.remove(family);
                        choice = new KernelChoice(
                                family.swapped(choice.kernels(), simd).named(simd.name()),
                                reason(found, waiting, "slower yet"));
                    }
                }
            }
            worked += spent;
        }
        choice = new KernelChoice(choice.kernels(), reason(found, waiting, "no faster than scalar here"));
    }

    private static String reason(KernelChoice found, List<KernelFamily> scalar, String why) {
        String names = scalar.stream().map(KernelFamily::kernels).collect(Collectors.joining(", "));
        return scalar.isEmpty() ? found.reason() : found.reason() + "; " + names + " " + why;
    }
}
