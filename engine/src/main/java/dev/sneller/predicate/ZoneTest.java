package dev.sneller.predicate;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A condition over several columns that judges blocks by their zone maps: where it cannot hold, no row passes the condition it follows
 * from. Immutable, shared by threads.
 */
public sealed interface ZoneTest {
    /** Whether some row of a block may fulfil it. @param zones of the block, by column */
    boolean mayHold(IntFunction<ZoneMap> zones);

    /** A condition of one column. */
    record OfColumn(int column, ColumnPredicate predicate) implements ZoneTest {
        @Override
        public boolean mayHold(IntFunction<ZoneMap> zones) {
            return predicate.verdict(zones.apply(column)) != Verdict.NONE;
        }
    }

    /** All of these. */
    record All(List<ZoneTest> members) implements ZoneTest {
        public All {
            members = List.copyOf(members);
        }

        @Override
        public boolean mayHold(IntFunction<ZoneMap> zones) {
            return members.stream().allMatch(member -> member.mayHold(zones));
        }
    }

    /** Any of these; without members it never holds. */
    record Any(List<ZoneTest> members) implements ZoneTest {
        public Any {
            members = List.copyOf(members);
        }

        @Override
        public boolean mayHold(IntFunction<ZoneMap> zones) {
            return members.stream().anyMatch(member -> member.mayHold(zones));
        }
    }
}
