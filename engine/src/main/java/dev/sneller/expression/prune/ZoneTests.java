package dev.sneller.expression.prune;

import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.predicate.ZoneTest;
import dev.sneller.type.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests put together; empty is the test of which nothing is known, which may always hold. */
final class ZoneTests {
    private static final ZoneTest NEVER = new ZoneTest.Any(List.of());

    private ZoneTests() {}

    static Optional<ZoneTest> never() {
        return Optional.of(NEVER);
    }

    static Optional<ZoneTest> ofConstant(Datum value, ColumnPredicate predicate) {
        boolean isNull = value.isNull();
        Datum bound = isNull ? null : value;
        ZoneMap zone = new ZoneMap(1, isNull ? 1 : 0, bound, bound, !isNull, !isNull, true);
        boolean isReadable = isNull || !value.type().kind().isSemiStructured();
        return isReadable && predicate.verdict(zone) == Verdict.NONE ? never() : Optional.empty();
    }

    static Optional<ZoneTest> all(List<Optional<ZoneTest>> tests) {
        List<ZoneTest> members = new ArrayList<>();
        for (Optional<ZoneTest> test : tests) {
            if (test.isPresent() && test.get() instanceof ZoneTest.All all) {
                members.addAll(all.members());
            } else {
                test.ifPresent(members::add);
            }
        }
        if (members.contains(NEVER)) {
            return never();
        }
        return members.size() <= 1 ? members.stream().findFirst() : Optional.of(new ZoneTest.All(members));
    }

    static Optional<ZoneTest> any(List<Optional<ZoneTest>> tests) {
        List<ZoneTest> members = new ArrayList<>();
        for (Optional<ZoneTest> test : tests) {
            if (test.isEmpty()) {
                return Optional.empty();
            }
            if (test.get() instanceof ZoneTest.Any any) {
                members.addAll(any.members());
            } else {
                members.add(test.get());
            }
        }
        return Optional.of(
                members.size() == 1 ? members.get(0) : ofOneColumn(members).orElseGet(() -> new ZoneTest.Any(members)));
    }

    /** Alternatives of one column are a predicate of it, which can also test rows. */
    private static Optional<ZoneTest> ofOneColumn(List<ZoneTest> members) {
        List<ColumnPredicate> predicates = new ArrayList<>();
        int column = -1;
        for (ZoneTest member : members) {
            if (!(member instanceof ZoneTest.OfColumn one) || column >= 0 && one.column() != column) {
                return Optional.empty();
            }
            column = one.column();
            predicates.add(one.predicate());
        }
        return predicates.isEmpty()
                ? Optional.empty()
                : Optional.of(new ZoneTest.OfColumn(column, new ColumnPredicate.Disjunction(predicates)));
    }
}
