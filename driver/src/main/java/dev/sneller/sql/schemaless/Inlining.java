package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Aliases replaced by what they stand for, and aggregates found. */
final class Inlining {
    private final Scope scope;
    private final Map<String, Term> aliases = new HashMap<>();

    Inlining(Scope scope) {
        this.scope = scope;
    }

    /** The first item of a name keeps it. */
    void alias(String name, Term term) {
        aliases.putIfAbsent(name, term);
    }

    /** Null stays null. */
    Term of(Term term) {
        return term == null ? null : of(term, false);
    }

    private Term of(Term term, boolean inAggregate) {
        if (term instanceof Term.Name name) {
            Term meant = aliases.get(name.name());
            boolean isSource = scope.source(name.name()).isPresent();
            return meant == null || isSource || inAggregate && hasAggregate(meant) ? term : meant;
        }
        boolean inside = inAggregate || isAggregate(term);
        return Rewrite.parts(term, part -> of(part, inside));
    }

    /** Whether it is an aggregate over groups, not over a window. */
    static boolean isAggregate(Term term) {
        return term instanceof Term.Call call && call.window() == null && Aggregates.isName(call.function());
    }

    static boolean hasAggregate(Term term) {
        List<Term> found = new ArrayList<>();
        collect(term, found);
        return !found.isEmpty();
    }

    /** Adds the aggregates of a term that are not inside another one. */
    static void collect(Term term, List<Term> found) {
        if (term == null) {
            return;
        }
        if (isAggregate(term)) {
            found.add(term);
            return;
        }
        Rewrite.parts(term, part -> {
            collect(part, found);
            return part;
        });
    }

    static boolean hasWindow(Term term) {
        if (term instanceof Term.Call call && call.window() != null) {
            return true;
        }
        boolean[] has = new boolean[1];
        Rewrite.parts(term, part -> {
            has[0] |= hasWindow(part);
            return part;
        });
        return has[0];
    }

    /** Whether a query stands in the place of a value. */
    static boolean hasQuery(Term term) {
        boolean[] has = {term instanceof Term.SubQuery};
        Rewrite.parts(term, part -> {
            has[0] |= hasQuery(part);
            return part;
        });
        return has[0];
    }

    /** Whether a term reads a name of this kind. */
    static boolean names(Term term, String name) {
        if (term instanceof Term.Name own) {
            return own.name().equals(name);
        }
        boolean[] has = new boolean[1];
        Rewrite.parts(term, part -> {
            has[0] |= names(part, name);
            return part;
        });
        return has[0];
    }

    /** The term without names of sources that it does not need, so that {@code t.x} and {@code x} are one key. */
    static Term canonical(Term term, Scope scope) {
        if (term instanceof Term.Member member
                && member.of() instanceof Term.Name source
                && scope.source(source.name())
                        .filter(binding -> isMeant(binding, member.key(), scope))
                        .isPresent()) {
            return new Term.Name(member.key(), member.place());
        }
        return Rewrite.parts(term, part -> canonical(part, scope));
    }

    private static boolean isMeant(Binding binding, String key, Scope scope) {
        if (binding.isValue() || scope.source(key).isPresent()) {
            return false;
        }
        return scope.withColumn(key).or(scope::document).filter(binding::equals).isPresent();
    }
}
