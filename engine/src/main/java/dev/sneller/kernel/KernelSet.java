package dev.sneller.kernel;

/** The kernels that exist in more than one form, all of one form: {@code scalar} or {@code simd-512} and the like. */
public record KernelSet(
        String name,
        RangeKernels ranges,
        CodeKernels codes,
        SelectionKernels selections,
        SumKernels sums,
        BitPackKernels bitPacking,
        SearchKernels searches) {

    /** Plain loops: right everywhere, and what the others are checked against. */
    public static KernelSet scalar() {
        return new KernelSet(
                "scalar",
                new ScalarRangeKernels(),
                new ScalarCodeKernels(),
                new ScalarSelectionKernels(),
                new ScalarSumKernels(),
                new ScalarBitPackKernels(),
                new ScalarSearchKernels());
    }
}
