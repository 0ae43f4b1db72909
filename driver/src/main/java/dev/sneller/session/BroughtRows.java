package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.information.InformationSchema;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.validate.CatalogView.Listing;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.List;
import java.util.Optional;

/** Rows in FROM that no file holds: DUAL, INFORMATION_SCHEMA, and results of earlier statements of the session. */
record BroughtRows(Session session) {
    /** Results have the numbers from here downwards, in the order the session ran the statements. */
    private static final int RESULTS = -1_000_000;

    /** The number of DUAL, which has one row. */
    private static final int DUAL = Integer.MIN_VALUE;

    private static final Schema DUAL_COLUMNS = Schema.of(Field.of("DUMMY", LogicalType.VARCHAR));

    /** @param path database, schema and name */
    Optional<Listing> find(List<String> path) {
        if (path.get(2).equals("DUAL") && path.equals(session.names().absolute(List.of("DUAL")))) {
            return Optional.of(new Listing(DUAL, DUAL_COLUMNS));
        }
        if (path.get(1).equals(CurrentNames.RESULTS)) {
            return Optional.of(result(path.get(2)));
        }
        return path.get(1).equals(CurrentNames.INFORMATION_SCHEMA)
                ? InformationSchema.columns(path.get(2))
                        .map(schema -> new Listing(session.engine().listings().number(path), schema))
                : Optional.empty();
    }

    private Listing result(String id) {
        int number = session.history()
                .number(id)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.NOT_SET,
                        "this session ran no statement " + SnellerException.quote(id)
                                + "; LAST_QUERY_ID() names the last"));
        return new Listing(RESULTS - number, session.history().schema(number));
    }

    List<Batch> rows(int number, Snapshot snapshot) {
        if (number == DUAL) {
            return RowsResult.batches(DUAL_COLUMNS, List.of(List.of(Datum.of("X"))));
        }
        if (number <= RESULTS) {
            return session.history().rows(RESULTS - number);
        }
        List<String> path = session.engine().listings().path(number);
        return RowsResult.batches(
                InformationSchema.columns(path.get(2)).orElseThrow(),
                InformationSchema.rows(path.get(2), path.get(0), session, snapshot));
    }
}
