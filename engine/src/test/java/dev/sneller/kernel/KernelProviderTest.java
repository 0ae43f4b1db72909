package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelProviderTest {

    @Test
    void simdIsTakenWhereTheModuleIsResolved() {
        boolean resolved = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        boolean automatic = System.getProperty("sneller.simd", "auto").equals("auto");
        KernelSet kernels = KernelProvider.awaitReady();
        if (resolved && automatic && Runtime.version().feature() >= 25) {
            assertThat(kernels.name()).as(KernelProvider.reason()).startsWith("simd-");
        } else {
            assertThat(kernels.name()).isEqualTo(KernelProvider.name());
            assertThat(KernelProvider.reason()).isNotBlank();
        }
    }

    @Test
    void wrongKernelsAreRefused() {
        KernelSet scalar = KernelSet.scalar();
        SelectionKernels wrong = (mask, count, selection) -> 0;
        KernelSet broken = new KernelSet(
                "broken",
                scalar.ranges(),
                scalar.codes(),
                wrong,
                scalar.sums(),
                scalar.bitPacking(),
                scalar.searches());
        assertThat(KernelSelfCheck.difference(scalar, broken)).isEqualTo("selection kernels");
        assertThat(KernelSelfCheck.difference(scalar, scalar)).isNull();
    }
}
