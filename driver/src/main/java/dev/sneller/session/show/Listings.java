package dev.sneller.session.show;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.Map;

/** Everything SHOW can list, by kind. */
final class Listings {
    private static final RowLayout FOREIGN_KEYS = RowLayout.of(
            "@created_on",
            "pk_database_name",
            "pk_schema_name",
            "pk_table_name",
            "pk_column_name",
            "fk_database_name",
            "fk_schema_name",
            "fk_table_name",
            "fk_column_name",
            "#key_sequence",
            "update_rule",
            "delete_rule",
            "fk_name",
            "pk_name",
            "deferrability",
            "rely",
            "comment");

    private static final Map<String, Listing> BY_KIND = Map.ofEntries(
            Map.entry("TABLES", RelationListings.TABLES),
            Map.entry("VIEWS", RelationListings.VIEWS),
            Map.entry("OBJECTS", RelationListings.OBJECTS),
            Map.entry("COLUMNS", ColumnListing.COLUMNS),
            Map.entry("SCHEMAS", ContainerListings.SCHEMAS),
            Map.entry("DATABASES", ContainerListings.DATABASES),
            Map.entry("PARAMETERS", SessionListings.PARAMETERS),
            Map.entry("VARIABLES", SessionListings.VARIABLES),
            Map.entry("TRANSACTIONS", SessionListings.TRANSACTIONS),
            Map.entry("USERS", SessionListings.USERS),
            Map.entry("FUNCTIONS", FunctionListing.FUNCTIONS),
            Map.entry("BUILTIN FUNCTIONS", FunctionListing.FUNCTIONS),
            Map.entry("USER FUNCTIONS", Listing.empty(FunctionListing.FUNCTIONS.layout())),
            Map.entry("SEQUENCES", KeyListings.SEQUENCES),
            Map.entry("PRIMARY KEYS", KeyListings.PRIMARY_KEYS),
            Map.entry("UNIQUE KEYS", KeyListings.UNIQUE_KEYS),
            Map.entry("IMPORTED KEYS", Listing.empty(FOREIGN_KEYS)),
            Map.entry("EXPORTED KEYS", Listing.empty(FOREIGN_KEYS)),
            Map.entry(
                    "STAGES",
                    Listing.empty(RowLayout.of("@created_on", "name", "database_name", "schema_name", "url"))),
            Map.entry(
                    "FILE FORMATS",
                    Listing.empty(RowLayout.of("@created_on", "name", "database_name", "schema_name", "type"))),
            Map.entry("ROLES", Listing.empty(RowLayout.of("@created_on", "name", "is_default", "is_current", "owner"))),
            Map.entry("WAREHOUSES", Listing.empty(RowLayout.of("name", "state", "type", "size"))),
            Map.entry("LOCKS", Listing.empty(RowLayout.of("name", "type", "transaction", "status"))));

    private Listings() {}

    static Listing of(String kind) {
        Listing listing = BY_KIND.get(kind);
        if (listing == null) {
            throw new SnellerException(ErrorCode.UNSUPPORTED, "SHOW " + kind + " is not supported yet");
        }
        return listing;
    }
}
