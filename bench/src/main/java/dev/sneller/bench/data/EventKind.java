package dev.sneller.bench.data;

/**
 * What an event of the network is about, how often it is created, deleted and updated in a million, and who does it: user
 * numbers below {@code users}, small ones the more often the larger {@code skew}.
 *
 * <p>Shares follow the published results of JSONBench over a million documents.
 */
enum EventKind {
    LIKE("app.bsky.feed.like", 444_523, 4_421, 0, 200_000, 3.2),
    FOLLOW("app.bsky.graph.follow", 337_978, 22_396, 0, 120_000, 3.6),
    POST("app.bsky.feed.post", 86_812, 3_950, 54, 110_000, 2.0),
    REPOST("app.bsky.feed.repost", 56_993, 1_547, 0, 70_000, 3.0),
    BLOCK("app.bsky.graph.block", 13_838, 202, 0, 14_000, 3.2),
    PROFILE("app.bsky.actor.profile", 5_337, 0, 6_425, 400_000, 1.0),
    LIST_ITEM("app.bsky.graph.listitem", 7_568, 535, 0, 3_000, 4.2),
    ACCOUNT(null, 5_328, 0, 0, 200_000, 1.5),
    LIST_BLOCK("app.bsky.graph.listblock", 860, 35, 0, 900, 2.5),
    STARTER_PACK("app.bsky.graph.starterpack", 104, 51, 250, 400, 1.2),
    LIST("app.bsky.graph.list", 259, 57, 40, 400, 1.5),
    THREAD_GATE("app.bsky.feed.threadgate", 228, 20, 7, 400, 1.4),
    POST_GATE("app.bsky.feed.postgate", 101, 2, 1, 200, 1.4),
    GENERATOR("app.bsky.feed.generator", 10, 4, 60, 60, 1.2),
    LABELER("app.bsky.labeler.service", 0, 0, 4, 4, 1.0);

    private static final EventKind[] ALL = values();
    private static final int TOTAL = total();

    /** Null for news about accounts, which are no commits. */
    final String collection;

    private final int created;
    private final int deleted;
    private final int updated;
    private final int users;
    private final double skew;

    EventKind(String collection, int created, int deleted, int updated, int users, double skew) {
        this.collection = collection;
        this.created = created;
        this.deleted = deleted;
        this.updated = updated;
        this.users = users;
        this.skew = skew;
    }

    static EventKind any(Dice dice) {
        int place = dice.below(TOTAL);
        for (EventKind kind : ALL) {
            place -= kind.weight();
            if (place < 0) {
                return kind;
            }
        }
        throw new AssertionError(place);
    }

    String operation(Dice dice) {
        int place = dice.below(weight());
        return place < created ? "create" : place < created + deleted ? "delete" : "update";
    }

    /** Who is active differs from kind to kind, but not wholly. */
    long user(Dice dice) {
        long rank = dice.skewedBelow(users, skew);
        return ordinal() == 0 ? rank : rank + Math.floorMod(Identifiers.mix(rank * 31 + ordinal()), 20_000);
    }

    private int weight() {
        return created + deleted + updated;
    }

    private static int total() {
        int total = 0;
        for (EventKind kind : ALL) {
            total += kind.weight();
        }
        return total;
    }
}
