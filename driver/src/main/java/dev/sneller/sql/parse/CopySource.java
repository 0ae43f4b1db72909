package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;

/** Where COPY INTO a table reads. */
public sealed interface CopySource {
    /** A path, a glob, a URL, or {@code @stage/path}. */
    record Files(String location, TextPosition position) implements CopySource {}

    /** A query over files. */
    record Query(QueryNode query) implements CopySource {}
}
