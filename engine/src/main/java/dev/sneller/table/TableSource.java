package dev.sneller.table;

import dev.sneller.predicate.FieldPredicate;
import dev.sneller.type.Schema;
import java.util.List;

/** A table bound to one snapshot, or a set of files queried in place. Immutable and thread-safe. */
public interface TableSource {
    Schema schema();

    TableStatistics statistics();

    /** The files that may hold rows passing all predicates, and the others. */
    Selection units(List<FieldPredicate> predicates);

    /**
     * @param units files to read, in clustering order
     * @param leftOut files that hold no row passing all predicates
     */
    record Selection(List<ScanUnit> units, List<ScanUnit> leftOut) {
        public Selection {
            units = List.copyOf(units);
            leftOut = List.copyOf(leftOut);
        }
    }
}
