package dev.sneller.kernel.simd;

import dev.sneller.kernel.KernelSet;
import jdk.incubator.vector.LongVector;

/** Makes the SIMD set; found by reflection. */
public final class SimdKernels {
    private static final int NARROWEST = 256;

    private SimdKernels() {}

    /** The kernels in this machine's preferred width. */
    public static KernelSet create() {
        int bits = LongVector.SPECIES_PREFERRED.vectorBitSize();
        if (bits < NARROWEST) {
            throw new IllegalStateException("vectors of " + bits + " bits gain nothing");
        }
        KernelSet scalar = KernelSet.scalar();
        return new KernelSet(
                "simd-" + bits,
                new SimdRangeKernels(),
                new SimdCodeKernels(scalar.codes()),
                new SimdSelectionKernels(),
                new SimdSumKernels(),
                new SimdBitPackKernels(scalar.bitPacking()),
                new SimdSearchKernels(scalar.searches()));
    }
}
