package dev.sneller.bench;

import dev.sneller.bench.data.Dataset;
import java.util.List;

/**
 * Five questions about who did what and when, over any documents that say so.
 *
 * @param who path of the one who acted
 * @param when path of the time, in microseconds since 1970
 * @param what path of the kind of action
 * @param real condition on two paths that most documents fulfil, as {@code path=value}
 * @param three values of {@code what}
 */
record EventQuestions(String who, String when, String what, List<Equality> real, List<String> three) {
    /** That a path has this text. */
    record Equality(String path, String value) {}

    private static final EventQuestions NETWORK = new EventQuestions(
            "did",
            "time_us",
            "commit.collection",
            List.of(new Equality("kind", "commit"), new Equality("commit.operation", "create")),
            List.of("app.bsky.feed.post", "app.bsky.feed.repost", "app.bsky.feed.like"));

    private static final EventQuestions MACHINES = new EventQuestions(
            "device.site.rack.unit",
            "at.clock.reading.micros",
            "event.source.class.name",
            List.of(new Equality("kind", "report"), new Equality("event.phase", "begin")),
            List.of("power.draw", "disk.latency", "fan.speed"));

    static List<Question> about(Dataset.Shape shape) {
        return (shape == Dataset.Shape.NETWORK ? NETWORK : MACHINES).questions();
    }

    private List<Question> questions() {
        return List.of(counts(), users(), hours(), earliest(), spans());
    }

    private Question counts() {
        String tail = " e, count(*) c FROM e GROUP BY ALL ORDER BY c DESC, e NULLS LAST";
        return new Question("counts", "SELECT " + duck(what) + tail, "SELECT " + ours(what) + tail);
    }

    /** DuckDB reads a materialized table faster than it counts distinct values of casts. */
    private Question users() {
        String tail = " GROUP BY ALL ORDER BY c DESC, e NULLS LAST";
        return new Question(
                "users",
                "WITH t AS MATERIALIZED (SELECT " + duck(what) + " e, " + duck(who) + " d FROM e WHERE " + duckReal()
                        + ") SELECT e, count(*) c, count(DISTINCT d) u FROM t" + tail,
                "SELECT " + ours(what) + " e, count(*) c, count(DISTINCT " + ours(who) + ") u FROM e WHERE " + ourReal()
                        + tail);
    }

    private Question hours() {
        String in = " IN ('" + String.join("', '", three) + "')";
        String tail = " GROUP BY ALL ORDER BY h, e";
        return new Question(
                "hours",
                "SELECT " + duck(what) + " e, (" + duckTime() + " // 3600000000) % 24 h, count(*) c FROM e WHERE "
                        + duckReal() + " AND " + duck(what) + in + tail,
                "SELECT " + ours(what) + " e, FLOOR(MOD(" + ourTime()
                        + ", 86400000000) / 3600000000)::int h, count(*) c" + " FROM e WHERE " + ourReal() + " AND "
                        + ours(what) + in + tail);
    }

    private Question earliest() {
        String tail = " GROUP BY ALL ORDER BY f, u LIMIT 3";
        String first = three.get(0);
        return new Question(
                "earliest",
                "SELECT " + duck(who) + " u, min(" + duckTime() + ") f FROM e WHERE " + duckReal() + " AND "
                        + duck(what) + " = '" + first + "'" + tail,
                "SELECT " + ours(who) + " u, min(" + ourTime() + ") f FROM e WHERE " + ourReal() + " AND " + ours(what)
                        + " = '" + first + "'" + tail);
    }

    private Question spans() {
        String tail = " GROUP BY ALL ORDER BY f DESC, u LIMIT 3";
        String first = three.get(0);
        return new Question(
                "spans",
                "SELECT " + duck(who) + " u, max(" + duckTime() + ") - min(" + duckTime() + ") f FROM e WHERE "
                        + duckReal() + " AND " + duck(what) + " = '" + first + "'" + tail,
                "SELECT " + ours(who) + " u, max(" + ourTime() + ") - min(" + ourTime() + ") f FROM e WHERE "
                        + ourReal() + " AND " + ours(what) + " = '" + first + "'" + tail);
    }

    private String duckReal() {
        return String.join(
                " AND ",
                real.stream()
                        .map(e -> duck(e.path()) + " = '" + e.value() + "'")
                        .toList());
    }

    private String ourReal() {
        return String.join(
                " AND ",
                real.stream()
                        .map(e -> ours(e.path()) + " = '" + e.value() + "'")
                        .toList());
    }

    private String duckTime() {
        return "v." + when + "::BIGINT";
    }

    private String ourTime() {
        return "v:" + when + "::bigint";
    }

    private static String duck(String path) {
        return "v." + path + "::VARCHAR";
    }

    private static String ours(String path) {
        return "v:" + path + "::string";
    }
}
