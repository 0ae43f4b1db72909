package dev.sneller.sql.parse.catalog;

import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.QueryNode;

/** DESCRIBE of something that has columns. */
public sealed interface DescribeStatement {
    /** @param kind TABLE, VIEW, or empty when not given */
    record Relation(String kind, ObjectName name) implements DescribeStatement {}

    /** A query: its columns. */
    record Query(QueryNode query) implements DescribeStatement {}

    /** The result of an earlier statement: an id, or a call that answers one. */
    record Result(QueryNode id) implements DescribeStatement {}
}
