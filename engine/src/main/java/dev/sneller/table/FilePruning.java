package dev.sneller.table;

import dev.sneller.predicate.FieldPredicate;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import java.util.List;

/** Judges files by their statistics; whatever is missing or unknown proves nothing. */
public final class FilePruning {
    private FilePruning() {}

    /** Whether some row may pass all predicates. */
    public static boolean mayHold(DataFileRef file, List<FieldPredicate> predicates) {
        return file.rows() > 0 && verdict(file, predicates) != Verdict.NONE;
    }

    /** What is proven of the conjunction. */
    public static Verdict verdict(DataFileRef file, List<FieldPredicate> predicates) {
        Verdict verdict = Verdict.ALL;
        for (FieldPredicate predicate : predicates) {
            verdict = verdict.and(verdict(file, predicate));
        }
        return verdict;
    }

    private static Verdict verdict(DataFileRef file, FieldPredicate predicate) {
        ZoneMap zone = FileZone.of(file, predicate.fieldId(), predicate.path(), predicate.wanted());
        return predicate.predicate().verdict(zone);
    }
}
