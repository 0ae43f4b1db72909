package dev.sneller.metastore.sim;

import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.Position;
import dev.sneller.table.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One transaction as its client experienced it. */
final class Told {
    /** How it ended for the client. */
    enum Ending {
        COMMITTED,
        ABORTED,
        UNKNOWN
    }

    final UUID transaction;
    final Isolation isolation;
    /** The number of the snapshot. */
    final long snapshot;
    /** The greatest number acknowledged to anyone before it began. */
    final long acknowledgedBefore;
    /** All tables it saw, with their files. */
    final Map<ObjectId, List<UUID>> seen;
    /** Tables it declared as read. */
    final Set<ObjectId> reads;

    Ending ending = Ending.UNKNOWN;
    /** Where it was said to be; null unless committed. */
    Position position;

    Told(
            UUID transaction,
            Isolation isolation,
            long snapshot,
            long acknowledgedBefore,
            Map<ObjectId, List<UUID>> seen,
            Set<ObjectId> reads) {
        this.transaction = transaction;
        this.isolation = isolation;
        this.snapshot = snapshot;
        this.acknowledgedBefore = acknowledgedBefore;
        this.seen = seen;
        this.reads = reads;
    }
}
