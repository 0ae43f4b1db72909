package dev.sneller.session.temporary;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.Manifest;
import dev.sneller.metastore.Position;
import dev.sneller.metastore.Snapshot;
import dev.sneller.table.ObjectId;
import java.time.Instant;

/** A snapshot with the names of one session. */
record SessionSnapshot(Snapshot snapshot, TemporaryNames names) implements Snapshot {
    @Override
    public Position position() {
        return snapshot.position();
    }

    @Override
    public Instant time() {
        return snapshot.time();
    }

    @Override
    public Catalog catalog() {
        return new SessionCatalog(snapshot.catalog(), names);
    }

    @Override
    public Manifest manifest(ObjectId table) {
        return snapshot.manifest(table);
    }
}
