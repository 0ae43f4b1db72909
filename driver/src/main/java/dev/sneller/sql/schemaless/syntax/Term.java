package dev.sneller.sql.schemaless.syntax;

import java.util.List;

/** An expression as written. */
public sealed interface Term {
    Place place();

    /** @param value null, Boolean, Long, BigDecimal, Double, String, or Instant of a back-ticked text */
    record Constant(Object value, Place place) implements Term {}

    /** {@code ?}, counted from 0 in the order of the text. */
    record Parameter(int index, Place place) implements Term {}

    /** The word MISSING. */
    record Missing(Place place) implements Term {}

    /** A name on its own: a column, an alias, a source, or a word that its function understands. */
    record Name(String name, Place place) implements Term {}

    /** {@code of.key} or {@code of['key']}. */
    record Member(Term of, String key, Place place) implements Term {}

    /** {@code of[index]}. */
    record Element(Term of, Term index, Place place) implements Term {}

    /**
     * A function, an aggregate, or an operator under its sign.
     *
     * @param function in upper case
     * @param filter of FILTER (WHERE …); null without
     * @param window null without OVER
     */
    record Call(String function, List<Term> arguments, boolean distinct, Term filter, Window window, Place place)
            implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }

        public static Call of(String function, Place place, Term... arguments) {
            return new Call(function, List.of(arguments), false, null, null, place);
        }

        public static Call of(String function, Place place, List<Term> arguments) {
            return new Call(function, arguments, false, null, null, place);
        }
    }

    /** The star of {@code COUNT(*)}. */
    record Star(Place place) implements Term {}

    /** @param otherwise null without ELSE */
    record Case(List<Branch> branches, Term otherwise, Place place) implements Term {
        public Case {
            branches = List.copyOf(branches);
        }

        /** WHEN … THEN …. */
        public record Branch(Term condition, Term value) {}
    }

    /** @param type in upper case */
    record Cast(Term value, String type, Place place) implements Term {}

    /** {@code {'k': e, …}}. */
    record Struct(List<String> keys, List<Term> values, Place place) implements Term {
        public Struct {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /** {@code [e, …]}. */
    record Elements(List<Term> values, Place place) implements Term {
        public Elements {
            values = List.copyOf(values);
        }
    }

    /** {@code IS [NOT] NULL}, MISSING, TRUE, FALSE. */
    record Test(Term value, Of what, boolean negated, Place place) implements Term {
        /** What is tested for. */
        public enum Of {
            NULL,
            MISSING,
            TRUE,
            FALSE
        }
    }

    /** A query in the place of a value. */
    record SubQuery(Query query, Place place) implements Term {}

    /** {@code value [NOT] IN (SELECT …)}. */
    record Among(Term value, Query query, boolean negated, Place place) implements Term {}

    /** {@code EXISTS (SELECT …)}. */
    record Exists(Query query, Place place) implements Term {}

    /** What stands behind OVER. */
    record Window(List<Term> partition, List<Query.Order> order) {
        public Window {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }
    }
}
