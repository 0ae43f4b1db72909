package dev.sneller.kernel;

import java.util.List;

/** The kernel sets to hold to the same laws: scalar always, and what the provider chose where that is another. */
final class KernelTwins {
    private KernelTwins() {}

    static List<KernelSet> sets() {
        KernelSet chosen = KernelProvider.awaitReady();
        KernelSet scalar = KernelSet.scalar();
        return chosen.name().equals(scalar.name()) ? List.of(scalar) : List.of(scalar, chosen);
    }
}
