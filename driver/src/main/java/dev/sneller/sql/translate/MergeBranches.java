package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Merge;

/** The branches of MERGE before they are translated. */
final class MergeBranches {
    private MergeBranches() {}

    /** Refuses branches that no row reaches, and assignments as {@link Assignments#check} does. */
    static void check(Merge merge) {
        boolean allMatchedTaken = false;
        boolean allNewTaken = false;
        for (Merge.Branch branch : merge.branches()) {
            boolean isNew = branch instanceof Merge.Insert;
            if (isNew ? allNewTaken : allMatchedTaken) {
                String when = isNew ? "WHEN NOT MATCHED" : "WHEN MATCHED";
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "no row reaches the last " + when
                                + ": one before it takes all; give that one a condition with AND",
                        merge.rows().table().position(),
                        null);
            }
            allNewTaken |= isNew && branch.condition().isEmpty();
            allMatchedTaken |= !isNew && branch.condition().isEmpty();
            if (branch instanceof Merge.Update update) {
                Assignments.check(merge.rows(), update.assignments());
            }
        }
    }
}
