package dev.sneller.session.information;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.Session;
import dev.sneller.session.sequence.SequenceDefinition;
import dev.sneller.session.show.KeyListings;
import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.type.Datum;
import java.time.Instant;
import java.util.List;

/** TABLE_CONSTRAINTS, SEQUENCES. */
final class KeyTables {
    private static final int DIGITS = 38;
    private static final int RADIX = 10;

    static final InformationTable TABLE_CONSTRAINTS = new InformationTable(
            "TABLE_CONSTRAINTS",
            RowLayout.of(
                    "CONSTRAINT_CATALOG",
                    "CONSTRAINT_SCHEMA",
                    "CONSTRAINT_NAME",
                    "TABLE_CATALOG",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "CONSTRAINT_TYPE",
                    "IS_DEFERRABLE",
                    "INITIALLY_DEFERRED",
                    "ENFORCED",
                    "COMMENT",
                    "@CREATED",
                    "@LAST_ALTERED",
                    "RELY"),
            context -> KeyListings.keys(context).map(key -> constraint(context, key)));

    static final InformationTable SEQUENCES = new InformationTable(
            "SEQUENCES",
            RowLayout.of(
                    "SEQUENCE_CATALOG",
                    "SEQUENCE_SCHEMA",
                    "SEQUENCE_NAME",
                    "SEQUENCE_OWNER",
                    "DATA_TYPE",
                    "#NUMERIC_PRECISION",
                    "#NUMERIC_PRECISION_RADIX",
                    "#NUMERIC_SCALE",
                    "START_VALUE",
                    "MINIMUM_VALUE",
                    "MAXIMUM_VALUE",
                    "#NEXT_VALUE",
                    "INCREMENT",
                    "CYCLE_OPTION",
                    "@CREATED",
                    "@LAST_ALTERED",
                    "COMMENT",
                    "ORDERED"),
            context -> context.schemas()
                    .flatMap(schema -> context.catalog().children(schema.id(), ObjectKind.SEQUENCE))
                    .map(sequence -> sequence(context, sequence)));

    private KeyTables() {}

    private static List<Datum> constraint(ShowContext context, KeyListings.Key key) {
        String database = context.databaseOf(key.table());
        String schema = context.schemaOf(key.table());
        Instant created = ShowContext.created(key.table());
        return TABLE_CONSTRAINTS
                .layout()
                .row(
                        database,
                        schema,
                        key.name(),
                        database,
                        schema,
                        key.table().name(),
                        key.primary() ? "PRIMARY KEY" : "UNIQUE",
                        "NO",
                        "NO",
                        "NO",
                        null,
                        created,
                        created,
                        "NO");
    }

    private static List<Datum> sequence(ShowContext context, CatalogObject sequence) {
        SequenceDefinition numbers = SequenceDefinition.of(sequence.definition());
        Instant created = ShowContext.created(sequence);
        return SEQUENCES
                .layout()
                .row(
                        context.databaseOf(sequence),
                        context.schemaOf(sequence),
                        sequence.name(),
                        Session.USER,
                        "NUMBER",
                        DIGITS,
                        RADIX,
                        0,
                        Long.toString(numbers.start()),
                        null,
                        null,
                        numbers.next(),
                        Long.toString(numbers.increment()),
                        "NO",
                        created,
                        created,
                        null,
                        "NO");
    }
}
