package dev.sneller.shell;

import java.util.List;

/** The statements of the demo, in order. */
final class DemoTour {
    /** Fills the warehouse. */
    static final List<String> LOAD = List.of(
            "CREATE OR REPLACE TABLE events (v VARIANT)",
            "COPY INTO events FROM 'demo.data/events/*.ndjson.zst' FILE_FORMAT = (TYPE = JSON)",
            "CREATE OR REPLACE TABLE samples (v VARIANT)",
            "COPY INTO samples FROM 'demo.data/samples.ndjson.zst' FILE_FORMAT = (TYPE = JSON)");

    static final List<Stop> STOPS = List.of(
            new Stop("No schema was declared; paths are columns", false, """
                    SELECT v:commit.collection::string AS collection, COUNT(*) AS events
                    FROM events GROUP BY ALL ORDER BY events DESC"""),
            new Stop("Events and distinct users", false, """
                    SELECT v:commit.collection::string AS collection, COUNT(*) AS events, COUNT(DISTINCT v:did::string) AS users
                    FROM events
                    WHERE v:kind::string = 'commit' AND v:commit.operation::string = 'create'
                    GROUP BY ALL ORDER BY events DESC"""),
            new Stop("Twelve hours out of fourteen days: most granules are skipped", true, """
                    SELECT COUNT(*) AS events, MIN(v:time_us::number) AS first_us, MAX(v:time_us::number) AS last_us
                    FROM events
                    WHERE v:time_us::number BETWEEN 1793836800000000 AND 1793880000000000"""),
            new Stop("Posts, reposts and likes by hour of day", false, """
                    SELECT MOD(FLOOR(v:time_us::number / 3600000000), 24) AS hour, COUNT(*) AS events
                    FROM events
                    WHERE v:commit.collection::string IN ('net.example.post', 'net.example.repost', 'net.example.like')
                    GROUP BY ALL ORDER BY events DESC, hour LIMIT 5"""),
            new Stop("The three users with the earliest posts", false, """
                    SELECT v:did::string AS did, MIN(v:time_us::number) AS first_post
                    FROM events WHERE v:commit.collection::string = 'net.example.post'
                    GROUP BY ALL ORDER BY first_post LIMIT 3"""),
            new Stop("Training runs: how far did each get", false, """
                    SELECT v:experiment::string AS experiment, v:model.name::string AS model, COUNT(*) AS samples,
                           MAX(v:step::number) AS last_step, AVG(v:best_score::double) AS mean_best, SUM(v:tokens::number) AS tokens
                    FROM samples GROUP BY ALL ORDER BY mean_best DESC LIMIT 5"""),
            new Stop("One key, two shapes: a text in old runs, an object in new ones", false, """
                    SELECT TYPEOF(v:grader) AS grader, v:grader.name::string AS name, COUNT(*) AS samples
                    FROM samples GROUP BY ALL ORDER BY samples DESC"""),
            new Stop("The last steps of one run, late in a table sorted by time", true, """
                    SELECT v:step::number AS step, COUNT(*) AS samples, AVG(v:best_score::double) AS mean_best
                    FROM samples WHERE v:step::number >= 37 AND v:experiment::string = 'exp-c'
                    GROUP BY ALL ORDER BY step"""),
            new Stop("The same SQL on files in place", false, """
                    SELECT $1:kind::string AS kind, COUNT(*) AS events
                    FROM 'demo.data/events/2026-11-0*.ndjson.zst' GROUP BY ALL ORDER BY events DESC"""));

    private DemoTour() {}

    /**
     * One stop of the tour.
     *
     * @param profiled whether what its scans skipped is shown
     */
    record Stop(String caption, boolean profiled, String sql) {}
}
