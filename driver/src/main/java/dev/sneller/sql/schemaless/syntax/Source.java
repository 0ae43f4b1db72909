package dev.sneller.sql.schemaless.syntax;

import java.util.List;

/** Something with rows, as written in FROM. The alias is null where none is given. */
public sealed interface Source {
    Place place();

    /** A table or WITH name, or a list inside the rows of a source to the left. */
    record Named(Term path, String alias, Place place) implements Source {}

    /** {@code 'folder/*.ndjson'}. */
    record Files(String pattern, String alias, Place place) implements Source {}

    /** {@code json('{…}{…}')}. */
    record Rows(String json, String alias, Place place) implements Source {}

    record Derived(Query query, String alias, Place place) implements Source {}

    /** {@code a ++ b ++ c}. */
    record Concatenated(List<Source> sources, String alias, Place place) implements Source {
        public Concatenated {
            sources = List.copyOf(sources);
        }
    }

    /** {@code TABLE_GLOB("…")} or {@code TABLE_PATTERN("…")}. */
    record Matching(boolean glob, String pattern, String alias, Place place) implements Source {}

    /** {@code UNPIVOT source [AS value] [AT key]}; names are null where not given. */
    record Unpivot(Source source, String value, String key, Place place) implements Source {}

    /** @param condition null for CROSS JOIN */
    record Joined(Kind kind, Source left, Source right, Term condition, Place place) implements Source {}

    /** How rows of two sources meet. */
    enum Kind {
        INNER,
        LEFT,
        RIGHT,
        FULL
    }
}
