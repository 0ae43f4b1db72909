package dev.sneller.shell.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Events of a social network in the order of their time: posts, likes, reposts, follows, and news about accounts. */
final class NetworkEvents {
    private static final int USERS = 9_000;
    private static final int WORDS_IN_A_POST = 14;
    private static final String[] WORDS = {
        "the",
        "a",
        "morning",
        "light",
        "over",
        "harbour",
        "reads",
        "data",
        "columns",
        "quietly",
        "again",
        "we",
        "ship",
        "it",
        "today",
        "granules",
        "skip",
        "most",
        "work",
        "tea",
        "and",
        "rain",
        "still",
        "counting",
        "events",
        "from",
        "home"
    };

    private final Dice dice;
    private final JsonDocument document = new JsonDocument();
    private final long microsBetweenEvents;
    private long timeMicros;
    private long serial;

    /** Events that follow each other after {@code microsBetweenEvents} on average. */
    NetworkEvents(long seed, Instant start, long microsBetweenEvents) {
        this.dice = new Dice(seed);
        this.microsBetweenEvents = microsBetweenEvents;
        this.timeMicros = ChronoUnit.MICROS.between(Instant.EPOCH, start);
    }

    /** The next event as one line; valid until the next call. */
    CharSequence next() {
        timeMicros += 1 + dice.below((int) (2 * microsBetweenEvents));
        serial++;
        int user = dice.skewedBelow(USERS);
        document.begin().put("did", did(user)).put("time_us", timeMicros);
        int kind = dice.below(100);
        if (kind < 96) {
            document.put("kind", "commit");
            commit(user);
        } else if (kind < 98) {
            document.put("kind", "identity").object("identity");
            document.put("handle", "user" + user + ".example.org")
                    .put("seq", serial)
                    .endObject();
        } else {
            document.put("kind", "account").object("account");
            document.put("active", dice.chance(80)).put("seq", serial).endObject();
        }
        return document.end();
    }

    private void commit(int user) {
        String operation = dice.chance(93) ? "create" : dice.oneOf("update", "delete", "delete");
        int what = dice.below(100);
        String collection =
                what < 55 ? "like" : what < 72 ? "post" : what < 88 ? "follow" : what < 97 ? "repost" : "block";
        document.object("commit")
                .put("rev", Dice.identifier(serial, 13))
                .put("operation", operation)
                .put("collection", "net.example." + collection)
                .put("rkey", Dice.identifier(serial + user, 13));
        if (!operation.equals("delete")) {
            document.put("cid", "bafy" + Dice.identifier(serial, 24));
            record(collection);
        }
        document.endObject();
    }

    private void record(String collection) {
        document.object("record").put("$type", "net.example." + collection);
        document.put(
                "createdAt", Instant.EPOCH.plus(timeMicros, ChronoUnit.MICROS).toString());
        switch (collection) {
            case "post" -> post();
            case "like", "repost" -> subject(dice.skewedBelow(USERS));
            default -> document.put("subject", did(dice.skewedBelow(USERS)));
        }
        document.endObject();
    }

    private void post() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + dice.below(WORDS_IN_A_POST); i > 0; i--) {
            text.append(dice.oneOf(WORDS)).append(i > 1 ? " " : "");
        }
        document.put("text", text.toString());
        if (dice.chance(85)) {
            document.array("langs").put("", dice.oneOf("en", "en", "en", "pt", "ja", "de"));
            if (dice.chance(10)) {
                document.put("", "es");
            }
            document.endArray();
        }
        if (dice.chance(30)) {
            document.object("reply");
            subject("parent", dice.skewedBelow(USERS));
            subject("root", dice.skewedBelow(USERS));
            document.endObject();
        }
    }

    private void subject(int user) {
        subject("subject", user);
    }

    private void subject(String key, int user) {
        document.object(key).put("uri", "at://" + did(user) + "/net.example.post/" + Dice.identifier(user, 13));
        document.put("cid", "bafy" + Dice.identifier(user, 24)).endObject();
    }

    private static String did(int user) {
        return "did:plc:" + Dice.identifier(user, 24);
    }
}
