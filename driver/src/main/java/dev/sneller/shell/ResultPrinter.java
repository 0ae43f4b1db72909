package dev.sneller.shell;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes rows as text while they arrive. Stateless. */
@FunctionalInterface
interface ResultPrinter {
    /** Prints all rows from the result set's current position; returns their number. Closes nothing. */
    long print(ResultSet rows, Appendable out) throws SQLException, IOException;
}
