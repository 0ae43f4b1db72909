package dev.sneller.bench.data;

/** The records inside a network's events: what was liked, who is followed, what a post says. */
final class NetworkRecords {
    private static final int POSTS = 6_000_000;
    private static final int AUTHORS = 300_000;
    private static final int FIRST_AUTHOR = 1_000_000;

    private final Dice dice;
    private final Prose prose;
    private final long startMicros;

    NetworkRecords(Dice dice, long startMicros) {
        this.dice = dice;
        this.prose = new Prose(dice);
        this.startMicros = startMicros;
    }

    String handle() {
        return prose.word() + prose.word() + ".bsky.social";
    }

    /** Adds what a record of this kind says besides its type and time. */
    void fields(JsonLine line, EventKind kind, long user) {
        switch (kind) {
            case LIKE, REPOST -> reference(line, "subject", post());
            case FOLLOW, BLOCK -> line.put("subject", Identifiers.account(dice.skewedBelow(900_000, 2.6)));
            case POST -> post(line);
            case PROFILE -> profile(line);
            case LIST_ITEM -> line.put("list", listUri(user)).put("subject", Identifiers.account(dice.below(900_000)));
            case LIST_BLOCK -> line.put("subject", listUri(dice.below(3_000)));
            default -> line.put("description", prose.text(3 + dice.below(15))).put("name", name());
        }
    }

    private void post(JsonLine line) {
        embed(line);
        if (dice.chance(14)) {
            facets(line);
        }
        int language = dice.below(100);
        boolean japanese = language >= 75 && language < 92;
        if (language < 92) {
            line.array("langs").put(null, language < 58 ? "en" : japanese ? "ja" : "pt");
            if (dice.chance(5)) {
                line.put(null, "es");
            }
            line.endArray();
        }
        if (dice.chance(52)) {
            line.object("reply");
            long parent = post();
            reference(line, "parent", parent);
            reference(line, "root", dice.chance(33) ? parent : post());
            line.endObject();
        }
        int words = 1 + (int) dice.waiting(15) % 60;
        line.put("text", japanese ? prose.japanese(words) : prose.text(words));
    }

    private void embed(JsonLine line) {
        int kind = dice.below(100);
        if (kind < 16) {
            line.object("embed").put("$type", "app.bsky.embed.images").array("images");
            for (int i = dice.chance(25) ? 1 + dice.below(4) : 1; i > 0; i--) {
                line.object(null).put("alt", dice.chance(25) ? prose.text(6 + dice.below(20)) : "");
                line.object("aspectRatio").put("height", 400 + dice.below(1600)).put("width", 400 + dice.below(1600));
                blob(line.endObject(), "image");
                line.endObject();
            }
            line.endArray().endObject();
        } else if (kind < 26) {
            line.object("embed").put("$type", "app.bsky.embed.external").object("external");
            line.put("description", prose.text(8 + dice.below(20)));
            if (dice.chance(67)) {
                blob(line, "thumb");
            }
            String uri = "https://www." + prose.word() + prose.word() + ".com/" + dice.below(1_000_000);
            line.put("title", prose.text(4 + dice.below(8))).put("uri", uri);
            line.endObject().endObject();
        } else if (kind < 31) {
            line.object("embed").put("$type", "app.bsky.embed.record");
            reference(line, "record", post());
            line.endObject();
        }
    }

    private void facets(JsonLine line) {
        line.array("facets");
        for (int i = 1 + dice.below(3); i > 0; i--) {
            line.object(null).array("features").object(null);
            switch (dice.below(3)) {
                case 0 -> line.put("$type", "app.bsky.richtext.facet#tag").put("tag", prose.word());
                case 1 ->
                    line.put("$type", "app.bsky.richtext.facet#link")
                            .put("uri", "https://" + prose.word() + ".com/" + dice.below(100_000));
                default ->
                    line.put("$type", "app.bsky.richtext.facet#mention")
                            .put("did", Identifiers.account(dice.below(100_000)));
            }
            int start = dice.below(200);
            line.endObject().endArray().object("index");
            line.put("byteEnd", start + 8 + dice.below(20)).put("byteStart", start);
            line.endObject().endObject();
        }
        line.endArray();
    }

    private void profile(JsonLine line) {
        if (dice.chance(67)) {
            blob(line, "avatar");
        }
        if (dice.chance(50)) {
            blob(line, "banner");
        }
        line.put("description", prose.text(3 + dice.below(25))).put("displayName", name());
    }

    private void blob(JsonLine line, String key) {
        line.object(key).put("$type", "blob").object("ref").put("$link", Identifiers.blob(dice.any()));
        line.endObject().put("mimeType", "image/jpeg").put("size", 30_000 + dice.below(900_000));
        line.endObject();
    }

    private static String listUri(long user) {
        return "at://" + Identifiers.account(user) + "/app.bsky.graph.list/" + Identifiers.time(user * 1_000, 3);
    }

    private void reference(JsonLine line, String key, long post) {
        long author = FIRST_AUTHOR + post % AUTHORS;
        String uri = "at://" + Identifiers.account(author) + "/app.bsky.feed.post/"
                + Identifiers.time(startMicros - 1_000_000L * (Identifiers.mix(post) >>> 46), (int) post);
        line.object(key)
                .put("cid", Identifiers.content(50_000_000L + post))
                .put("uri", uri)
                .endObject();
    }

    /** A post to like, repost or answer: a few get most of it. */
    private long post() {
        return dice.skewedBelow(POSTS, 6.0);
    }

    private String name() {
        return prose.word() + " " + prose.word();
    }
}
