package dev.sneller.session.show;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.Map;

/** Everything SHOW can list, by kind. */
final class Listings {
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
