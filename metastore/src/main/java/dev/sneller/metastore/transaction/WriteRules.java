package dev.sneller.metastore.transaction;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.ConflictReason;
import dev.sneller.metastore.Position;
import dev.sneller.metastore.log.Candidate;
import dev.sneller.metastore.log.ConflictRules;
import dev.sneller.metastore.manifest.TableFiles;
import dev.sneller.table.ObjectId;
import java.util.Optional;

/**
 * When a transaction may follow others that it did not see.
 *
 * <p>Appends follow anything but a drop or a new definition; a replacement follows whatever left its files in place; a name must be
 * free; what is dropped must be there and empty. Tables declared as read must be as they were.
 */
final class WriteRules implements ConflictRules<WarehouseState> {
    @Override
    public Optional<CommitOutcome.Conflict> against(WarehouseState state, Candidate candidate) {
        long snapshot = candidate.transaction().snapshot();
        for (ObjectId table : candidate.reads()) {
            Optional<CommitOutcome.Conflict> conflict = changed(state, table, snapshot);
            if (conflict.isPresent()) {
                return conflict;
            }
        }
        Position at = new Position(state.number() + 1, 0);
        return state.fold(at).fold(candidate.transaction().operations()).map(Refusal::asConflict);
    }

    private static Optional<CommitOutcome.Conflict> changed(WarehouseState state, ObjectId table, long snapshot) {
        Optional<CatalogObject> object = state.catalog().object(table);
        if (object.isEmpty()) {
            Position dropped = state.catalog().dropped(table).orElse(Position.ORIGIN);
            return Optional.of(new CommitOutcome.Conflict(ConflictReason.OBJECT_DROPPED, table, dropped));
        }
        TableFiles files = state.files(table);
        Position defined = object.get().definedAt();
        Position last = files.changedAt().compareTo(defined) > 0 ? files.changedAt() : defined;
        return last.number() > snapshot
                ? Optional.of(new CommitOutcome.Conflict(ConflictReason.READ_CHANGED, table, last))
                : Optional.empty();
    }
}
