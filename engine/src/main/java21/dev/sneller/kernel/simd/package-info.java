/**
 * The kernels on the Vector API, each the twin of a scalar one and checked against it.
 *
 * <p>Owns: the SIMD forms, made by {@link dev.sneller.kernel.simd.SimdKernels#create} through reflection. Does not
 * own: the choice whether they are used. Nothing outside links to this package: the module may be absent and its API
 * may change.
 *
 * <p>Rules that measurement taught: no generic code over {@code Vector<E>} (10 to 150 times slower once two species
 * use it); vectors carried by a loop start from locals, not from static finals (10 times slower); no {@code
 * UNSIGNED_*} comparison (renamed between Java 23 and 24); no lambdas in loops.
 */
package dev.sneller.kernel.simd;
