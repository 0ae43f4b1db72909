package dev.sneller.metastore.log;

import dev.sneller.metastore.CommitOutcome;
import java.util.Optional;

/** Decides whether a transaction can be placed after everything that was committed since it began. */
@FunctionalInterface
public interface ConflictRules<S> {
    /** What stands against it, if anything; {@code state} includes the transactions before it in its own group. */
    Optional<CommitOutcome.Conflict> against(S state, Candidate candidate);
}
