package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;

/** What names mean in one SELECT: its sources, the aliases seen so far, and what grouping has computed. For one thread. */
final class Scope {
    private final Scope outer;
    private final Scope rows;
    private final List<Binding> bindings = new ArrayList<>();
    private final List<SqlNode> attached = new ArrayList<>();
    private final int depth;
    private final Map<String, Value> aliases = new HashMap<>();
    private final Map<Term, Value> computed = new HashMap<>();

    /** @param outer of the query around this one; null without */
    Scope(Scope outer) {
        this(outer, null);
    }

    private Scope(Scope outer, Scope rows) {
        this.outer = outer;
        this.rows = rows;
        depth = outer == null ? 0 : outer.depth + 1;
    }

    /** How many queries are around it. */
    int depth() {
        return depth;
    }

    /** Queries of at most one row that stand beside the sources, for the values of expressions. */
    List<SqlNode> attached() {
        return attached;
    }

    /** The scope of what stands over the groups of these rows: only keys and aggregates have values. */
    static Scope over(Scope rows) {
        return new Scope(rows.outer, rows);
    }

    Scope outer() {
        return outer;
    }

    List<Binding> bindings() {
        return bindings;
    }

    void add(Binding binding) {
        bindings.add(binding);
    }

    /** What queries inside may call by this name. */
    void alias(String name, Value value) {
        aliases.putIfAbsent(name, value);
    }

    Optional<Value> alias(String name) {
        return Optional.ofNullable(aliases.get(name));
    }

    /** What a key or an aggregate is, under any spelling. */
    void computes(Term term, Value value) {
        computed.putIfAbsent(Inlining.canonical(term, rows), value);
    }

    boolean isGrouped() {
        return rows != null;
    }

    Optional<Value> computed(Term term) {
        return rows == null ? Optional.empty() : Optional.ofNullable(computed.get(Inlining.canonical(term, rows)));
    }

    /** The source of this name. */
    Optional<Binding> source(String name) {
        return bindings.stream().filter(binding -> name.equals(binding.name())).findFirst();
    }

    /** The first source that has a column of this name. */
    Optional<Binding> withColumn(String column) {
        return bindings.stream().filter(binding -> binding.hasColumn(column)).findFirst();
    }

    /** The first source whose rows may have any field. */
    Optional<Binding> document() {
        return bindings.stream().filter(Binding::isDocument).findFirst();
    }
}
