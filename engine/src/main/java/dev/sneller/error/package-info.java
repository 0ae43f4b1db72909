/**
 * How everything here fails: one exception, one list of codes, and invariants.
 *
 * <p>Owns: {@link dev.sneller.error.ErrorCode} (SQLSTATE and blame), {@link dev.sneller.error.SnellerException},
 * {@link dev.sneller.error.Invariant}. Does not own: java.sql exceptions, which only the {@code jdbc} package knows.
 *
 * <p>Four ways to fail, no fifth: a user error is a {@code SnellerException}; a cheap invariant is {@code Invariant.check},
 * always on; a hot invariant is {@code assert}, on in tests; what cannot be reached is {@code Invariant.unreachable()}.
 */
package dev.sneller.error;
