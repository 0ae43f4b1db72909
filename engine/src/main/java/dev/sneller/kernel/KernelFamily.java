package dev.sneller.kernel;

import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * Kernels that are swapped together, once their SIMD form has become the faster one.
 *
 * <p>The vector API is slower than a plain loop by two orders of magnitude until the last compiler has been at it, which takes seconds where
 * queries keep the processors busy: no query shall wait for that.
 */
final class KernelFamily {
    private final String name;
    private final Consumer<KernelSet> work;
    private final BinaryOperator<KernelSet> swap;
    private long fastest = Long.MAX_VALUE;
    private long fastestScalar = Long.MAX_VALUE;

    /** @param swap the first set with this family of the second */
    KernelFamily(String name, Consumer<KernelSet> work, BinaryOperator<KernelSet> swap) {
        this.name = name;
        this.work = work;
        this.swap = swap;
    }

    String kernels() {
        return name;
    }

    /** Runs both forms once more; answers whether the fastest run of SIMD was no slower than the fastest scalar one. */
    boolean isReady(KernelSet scalar, KernelSet simd) {
        fastest = Math.min(fastest, nanos(simd));
        fastestScalar = Math.min(fastestScalar, nanos(scalar));
        return fastest <= fastestScalar;
    }

    private long nanos(KernelSet kernels) {
        long start = System.nanoTime();
        work.accept(kernels);
        return System.nanoTime() - start;
    }

    KernelSet swapped(KernelSet kernels, KernelSet simd) {
        return swap.apply(kernels, simd);
    }
}
