/**
 * The tests that hold the house up: layers, sizes, and documents that tell the truth.
 *
 * <p>Owns: the reading of the repository as a whole. Does not own: what any class does. It lives in the driver because that
 * module sees all others. Entry point: {@link dev.sneller.house.Repository}.
 */
package dev.sneller.house;
