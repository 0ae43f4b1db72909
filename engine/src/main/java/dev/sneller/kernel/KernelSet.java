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

    KernelSet named(String other) {
        return new KernelSet(other, ranges, codes, selections, sums, bitPacking, searches);
    }

    KernelSet withRanges(RangeKernels other) {
        return new KernelSet(name, other, codes, selections, sums, bitPacking, searches);
    }

    KernelSet withCodes(CodeKernels other) {
        return new KernelSet(name, ranges, other, selections, sums, bitPacking, searches);
    }

    KernelSet withSelections(SelectionKernels other) {
        return new KernelSet(name, ranges, codes, other, sums, bitPacking, searches);
    }

    KernelSet withSums(SumKernels other) {
        return new KernelSet(name, ranges, codes, selections, other, bitPacking, searches);
    }

    KernelSet withBitPacking(BitPackKernels other) {
        return new KernelSet(name, ranges, codes, selections, sums, other, searches);
    }

    KernelSet withSearches(SearchKernels other) {
        return new KernelSet(name, ranges, codes, selections, sums, bitPacking, other);
    }

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
