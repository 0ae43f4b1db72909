/**
 * Loops over primitive arrays, and the one choice between their scalar and their SIMD form.
 *
 * <p>Owns: {@link dev.sneller.kernel.KernelProvider} (the choice, made once, with its reason), {@link
 * dev.sneller.kernel.KernelSet} (the kernels by family), hashes, 128-bit arithmetic, masks. Does not own: vectors,
 * types, nulls; a kernel sees arrays and a range of rows.
 *
 * <p>Terms and invariants:
 *
 * <ul>
 *   <li>A <i>mask</i> is a bitmap in {@code long[]}: bit {@code i & 63} of word {@code i >>> 6} is row {@code i} of the
 *       call, so row {@code offset + i} of the array. Kernels overwrite all words of their rows and clear the bits past
 *       the last row.
 *   <li>A <i>selection</i> is an ascending {@code int[]} of row numbers.
 *   <li>A missing mask or validity ({@code null}) means every row.
 *   <li>Kernels keep no state, may be called from any thread, and fail only when arrays are too short.
 *   <li>Every SIMD kernel gives the scalar kernel's result bit for bit (compensated sums: to the last digits).
 * </ul>
 */
package dev.sneller.kernel;
