package dev.sneller.shell.demo;

import java.time.Instant;

/** Samples of reinforcement learning runs: a prompt, the answers tried, their scores. Scores rise with the steps of a run. */
final class TrainingSamples {
    private static final int EXPERIMENTS = 12;
    private static final int SAMPLES_A_STEP = 64;
    private static final int PROMPTS = 500;
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final Dice dice;
    private final JsonDocument document = new JsonDocument();
    private long serial;

    TrainingSamples(long seed) {
        dice = new Dice(seed);
    }

    /** The next sample as one line; valid until the next call. */
    CharSequence next() {
        int experiment = (int) (serial % EXPERIMENTS);
        int step = (int) (serial / EXPERIMENTS / SAMPLES_A_STEP);
        document.begin()
                .put("id", Dice.identifier(serial, 16))
                .put("experiment", "exp-" + (char) ('a' + experiment))
                .put("step", step)
                .put("finished_at", START.plusSeconds(serial * 3).toString())
                .put("prompt_id", dice.below(PROMPTS));
        document.object("model")
                .put("name", experiment % 2 == 0 ? "small" : "large")
                .put("checkpoint", step / 4)
                .endObject();
        // Old runs wrote the grader as a text, newer ones as an object.
        if (experiment < EXPERIMENTS / 3) {
            document.put("grader", "exact-match");
        } else {
            document.object("grader")
                    .put("name", "rubric")
                    .put("version", 2 + experiment % 2)
                    .endObject();
        }
        rollouts(experiment, step);
        serial++;
        return document.end();
    }

    private void rollouts(int experiment, int step) {
        int count = 2 + dice.below(5);
        int best = 0;
        long tokens = 0;
        document.array("rollouts");
        for (int i = 0; i < count; i++) {
            int score = Math.min(1_000, 20 * experiment + 12 * step + dice.below(500));
            int length = 40 + dice.skewedBelow(4_000);
            best = Math.max(best, score);
            tokens += length;
            document.object("")
                    .put("seed", dice.below(1 << 20))
                    .putThousandths("score", score)
                    .put("tokens", length);
            if (dice.chance(4)) {
                document.put("error", dice.oneOf("timeout", "tool crashed", "context full"));
            }
            document.endObject();
        }
        document.endArray().putThousandths("best_score", best).put("tokens", tokens);
    }
}
