package dev.sneller.sql.schemaless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;

/** What all parts of one statement share: the catalog, names given to sources, queries of WITH. For one thread. */
final class Context {
    private final Catalog catalog;
    private final List<SqlNode> with = new ArrayList<>();
    private int aliases;
    private int outermost = Integer.MAX_VALUE;

    Context(Catalog catalog) {
        this.catalog = catalog;
    }

    Catalog catalog() {
        return catalog;
    }

    /** A name that no other source of the statement has. */
    String alias() {
        return "t" + aliases++;
    }

    /** Says that a name was found in a scope of this depth, around the query that uses it. */
    void reached(int depth) {
        outermost = Math.min(outermost, depth);
    }

    /**
     * Whether what is made reaches a scope of this depth or one around it.
     *
     * @param made makes it
     */
    boolean reaches(int depth, Runnable made) {
        int before = outermost;
        outermost = Integer.MAX_VALUE;
        made.run();
        boolean reaches = outermost <= depth;
        outermost = Math.min(before, outermost);
        return reaches;
    }

    /** Queries of WITH, in the order in which they need each other. */
    List<SqlNode> with() {
        return with;
    }

    /** Queries with a name, as one place of the statement sees them. */
    record Names(Map<String, Named> queries) {
        static final Names NONE = new Names(Map.of());

        Names and(String name, Named query) {
            Map<String, Named> more = new HashMap<>(queries);
            more.put(name, query);
            return new Names(Map.copyOf(more));
        }
    }

    /** @param alias its name in the query that is made */
    record Named(String alias, Shape shape) {}
}
