package dev.sneller.bench.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Events of a social network in the order of their time, shaped like Bluesky's: a million span about 14 minutes. */
final class NetworkEvents implements DocumentGenerator {
    private static final long START_MICROS = 1_732_206_349_000_167L;
    private static final double MEAN_MICROS_BETWEEN = 813;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Dice dice;
    private final NetworkRecords records;
    private long timeMicros = START_MICROS;
    private long serial;

    NetworkEvents(long seed) {
        dice = new Dice(seed);
        records = new NetworkRecords(dice, START_MICROS);
    }

    @Override
    public void next(JsonLine line) {
        timeMicros += 1 + dice.waiting(MEAN_MICROS_BETWEEN);
        serial++;
        EventKind kind = EventKind.any(dice);
        long user = kind.user(dice);
        String account = Identifiers.account(user);
        line.object(null).put("did", account).put("time_us", timeMicros);
        if (kind == EventKind.ACCOUNT) {
            news(line, account);
        } else {
            commit(line, kind, user);
        }
        line.endObject();
    }

    private void news(JsonLine line, String account) {
        boolean identity = dice.chance(50);
        String kind = identity ? "identity" : "account";
        line.put("kind", kind).object(kind);
        if (identity) {
            line.put("did", account).put("handle", records.handle());
        } else {
            line.put("active", dice.chance(90)).put("did", account);
        }
        line.put("seq", 3_000_000_000L + serial)
                .put("time", timestamp(timeMicros))
                .endObject();
    }

    private void commit(JsonLine line, EventKind kind, long user) {
        String operation = kind.operation(dice);
        boolean named = kind == EventKind.PROFILE || kind == EventKind.LABELER;
        String key = named ? "self" : Identifiers.time(timeMicros - dice.below(2_000_000), dice.below(1024));
        line.put("kind", "commit")
                .object("commit")
                .put("rev", Identifiers.time(timeMicros - dice.below(800_000), dice.below(1024)))
                .put("operation", operation)
                .put("collection", kind.collection)
                .put("rkey", key);
        if (!operation.equals("delete")) {
            line.object("record").put("$type", kind.collection).put("createdAt", createdAt());
            records.fields(line, kind, user);
            line.endObject().put("cid", Identifiers.content(100_000_000L + serial));
        }
        line.endObject();
    }

    /** A little before the event; sometimes hours. */
    private String createdAt() {
        long lagMicros = dice.waiting(900_000) + (dice.chance(2) ? dice.below(86_400) * 1_000_000L : 0);
        return timestamp(timeMicros - lagMicros);
    }

    private static String timestamp(long micros) {
        return MILLIS.format(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000));
    }
}
