/**
 * Who may hold how many bytes, and who gives way when another asks.
 *
 * <p>Owns: {@link dev.sneller.memory.MemoryBudget}, {@link dev.sneller.memory.Reservation}. Does not own: the memory. What is counted is the
 * capacity of arrays owned by operators, writers, exchanges and caches, reserved before growth; after every query the sum is 0
 * but for caches.
 */
package dev.sneller.memory;
