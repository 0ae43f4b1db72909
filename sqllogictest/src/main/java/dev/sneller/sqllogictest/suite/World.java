package dev.sneller.sqllogictest.suite;

import java.sql.Connection;
import java.sql.SQLException;

/** The connections of one script; closed when it ends. */
public interface World extends AutoCloseable {
    /** The connection of that name, opened when first asked for. */
    Connection session(String name) throws SQLException;

    @Override
    void close() throws SQLException;
}
