package dev.sneller.sql.schemaless.syntax;

import java.util.List;

/**
 * A query as written.
 *
 * @param limit a constant of a whole number or a parameter; null without one
 * @param offset likewise
 */
public record Query(List<Named> with, Body body, List<Order> order, Term limit, Term offset, Place place) {
    public Query {
        with = List.copyOf(with);
        order = List.copyOf(order);
    }

    /** {@code name AS (query)}. */
    public record Named(String name, Query query, Place place) {}

    /** @param nullsLast whether it was said so; NULLs come first otherwise */
    public record Order(Term key, boolean descending, boolean nullsLast) {}

    /** What is ordered and cut. */
    public sealed interface Body permits Select, Union {}

    /** {@code UNION ALL} of bodies, or UNION. */
    public record Union(List<Query> queries, boolean distinct) implements Body {
        public Union {
            queries = List.copyOf(queries);
        }
    }

    /**
     * One SELECT.
     *
     * @param distinctOn empty without DISTINCT ON
     * @param from sources in order, joined; empty without FROM
     * @param where null without one
     * @param having null without one
     */
    public record Select(
            boolean distinct,
            List<Term> distinctOn,
            List<Item> items,
            List<Source> from,
            Term where,
            List<Item> groupBy,
            Term having,
            Place place)
            implements Body {
        public Select {
            distinctOn = List.copyOf(distinctOn);
            items = List.copyOf(items);
            from = List.copyOf(from);
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * An item of a list.
     *
     * @param value a {@link Term.Star} for {@code *}; {@code t.*} is a Star as member of t
     * @param alias null without one
     */
    public record Item(Term value, String alias) {}
}
