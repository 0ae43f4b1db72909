package dev.sneller.session.show;

import dev.sneller.metastore.Snapshot;
import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.sql.parse.catalog.ShowStatement;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** SHOW: the rows of a listing that LIKE, STARTS WITH and LIMIT … FROM leave. */
public record ShowPlan(ShowStatement statement, Listing listing) implements StatementPlan {
    public static ShowPlan of(ShowStatement statement) {
        return new ShowPlan(statement, Listings.of(statement.kind()));
    }

    /** Columns of the rows. */
    public Schema output() {
        Schema all = listing.layout().schema();
        return isTerse()
                ? new Schema(listing.terse().stream()
                        .map(name -> all.field(all.indexOf(name).orElseThrow()))
                        .toList())
                : all;
    }

    private boolean isTerse() {
        return statement.terse() && !listing.terse().isEmpty();
    }

    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        Snapshot snapshot = session.transaction().snapshot();
        ShowContext context =
                new ShowContext(session, snapshot, session.catalog(snapshot).lookup(), statement.scope());
        Stream<List<Datum>> rows = listing.rows().apply(context).filter(wanted());
        if (statement.limit() != null && statement.limit() > 0) {
            rows = rows.limit(statement.limit());
        }
        return new RowsResult(output(), rows.map(this::shown).toList());
    }

    private Predicate<List<Datum>> wanted() {
        NamePattern like = NamePattern.of(statement.like());
        int column = listing.layout().schema().indexOf(listing.name()).orElseThrow();
        return row -> {
            Datum value = row.get(column);
            String name = value.isNull() ? "" : new String(value.bytes(), StandardCharsets.UTF_8);
            return like.matches(name)
                    && (statement.startsWith() == null || name.startsWith(statement.startsWith()))
                    && (statement.from() == null || name.compareTo(statement.from()) > 0);
        };
    }

    private List<Datum> shown(List<Datum> row) {
        if (!isTerse()) {
            return row;
        }
        List<Datum> shown = new ArrayList<>();
        for (Field field : output().fields()) {
            shown.add(row.get(listing.layout().schema().indexOf(field.name()).orElseThrow()));
        }
        return shown;
    }
}
