package dev.sneller.bench;

import dev.sneller.bench.data.Dataset;
import java.nio.file.Path;
import java.util.List;

/** Documents of events: loading them, asking about them hot, and asking again after both databases were reopened. */
record EventSuite(Dataset.Shape shape, long seed) implements Suite {
    private static final double INGEST_LIMIT = 0.6;
    private static final double QUESTION_LIMIT = 0.7;
    private static final double REOPENED_LIMIT = 1.0;
    private static final double OTHER_SHAPE_ALLOWANCE = 1.3;

    @Override
    public List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception {
        Dataset dataset = new Dataset(shape, seed, size.documents);
        Path documents = dataset.file(cache);
        double allowance = shape == Dataset.Shape.NETWORK ? 1 : OTHER_SHAPE_ALLOWANCE;
        try (Contest contest = new Contest(size, dataset.name(), databases)) {
            contest.ingest(
                    () -> contest.ours.load(documents),
                    () -> contest.peer.load(documents),
                    INGEST_LIMIT * allowance,
                    dataset.documents());
            List<Question> questions = EventQuestions.about(shape);
            for (Question question : questions) {
                contest.hot(question, " hot", QUESTION_LIMIT * allowance);
            }
            for (Question question : questions) {
                contest.reopened(question, REOPENED_LIMIT * allowance);
            }
            return contest.comparisons();
        }
    }
}
