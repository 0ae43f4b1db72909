package dev.sneller.sql.translate;

import dev.sneller.sql.parse.Merge;
import dev.sneller.sql.validate.CatalogView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * MERGE as plans. Immutable.
 *
 * @param assigned positions of the columns that any branch assigns
 * @param changes rows of the table that are met: their numbers, whether they are removed, what the assigned columns become
 * @param inserts writes the new rows
 */
public record CompiledMerge(
        CatalogView.Table table,
        Merge merge,
        List<Integer> assigned,
        Optional<CompiledQuery> changes,
        Optional<CompiledQuery> inserts) {
    public CompiledMerge {
        assigned = List.copyOf(assigned);
    }

    /** Whether any branch is of this kind. */
    public boolean has(Class<? extends Merge.Branch> kind) {
        return merge.branches().stream().anyMatch(kind::isInstance);
    }

    /** The queries it is made of. */
    public Stream<CompiledQuery> queries() {
        return Stream.concat(changes.stream(), inserts.stream());
    }
}
