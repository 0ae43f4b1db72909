package dev.sneller.kernel;

import java.lang.reflect.InvocationTargetException;

/**
 * The refusal ladder: SIMD kernels if this JVM has them and they are right, else scalar with the rung that refused.
 *
 * <p>The incubating API is not binary stable, so nothing here links to it: the set is made by reflection and then run.
 */
final class SimdCandidate {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String FACTORY = "dev.sneller.kernel.simd.SimdKernels";
    private static final int OLDEST_JVM = 21;

    private SimdCandidate() {}

    static KernelChoice choose(KernelSet scalar) {
        int jvm = Runtime.version().feature();
        if (jvm < OLDEST_JVM) {
            return new KernelChoice(scalar, "Java " + jvm + " is older than " + OLDEST_JVM);
        }
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return new KernelChoice(scalar, "the JVM runs without --add-modules " + MODULE);
        }
        try {
            KernelSet simd = create();
            String difference = KernelSelfCheck.difference(scalar, simd);
            return difference == null
                    ? new KernelChoice(simd, "checked against scalar")
                    : new KernelChoice(scalar, "the self-check of " + difference + " failed");
        } catch (ClassNotFoundException e) {
            return new KernelChoice(scalar, "this build has no SIMD kernels");
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            return new KernelChoice(scalar, "SIMD does not run on this JVM: " + e);
        }
    }

    private static KernelSet create() throws ReflectiveOperationException {
        try {
            return (KernelSet) Class.forName(FACTORY).getMethod("create").invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof LinkageError unlinked) {
                throw unlinked;
            }
            throw e;
        }
    }
}
