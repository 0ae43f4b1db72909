package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random questions over random documents, and over the same values in typed columns. {@code -Dsneller.seed} replays. */
class RandomQuestionsTest {
    private static final long SEED = Long.getLong("sneller.seed", 20_261_121L);
    private static final int DOCUMENTS = Sizes.of(10_000, 200_000);
    private static final int QUESTIONS = Sizes.of(40, 2_000);

    private final Random random = new Random(SEED);
    private final RandomQuestions questions = new RandomQuestions(random);

    @TempDir
    private Path folder;

    private Pair pair;

    @BeforeEach
    void load() throws Exception {
        List<String> documents = new ArrayList<>();
        for (int n = 0; n < DOCUMENTS; n++) {
            documents.add(questions.document(n));
        }
        pair = new Pair(folder.resolve("warehouse"));
        pair.load("docs", Files.write(folder.resolve("docs.ndjson"), documents));
        pair.run("CREATE TABLE typed AS SELECT " + RandomQuestions.COLUMNS + " FROM docs");
    }

    @AfterEach
    void close() throws SQLException {
        pair.close();
    }

    @Test
    void haveTheSameAnswerAsInDuckDb() {
        for (int i = 0; i < QUESTIONS; i++) {
            String question = questions.next();
            List.of(RandomQuestions.overDocuments(question), RandomQuestions.overColumns(question))
                    .forEach(asked -> assertThat(asked).as("seed " + SEED).satisfies(sql -> pair.check(sql)));
        }
    }

    @Test
    void windowsHaveTheSameAnswerAsInDuckDb() {
        RandomWindows windows = new RandomWindows(random, questions);
        for (int i = 0; i < QUESTIONS; i++) {
            String question = i % 4 == 0 ? windows.nextQualified() : windows.next();
            String asked = i % 3 == 0 ? RandomQuestions.overDocuments(question) : RandomQuestions.overColumns(question);
            assertThat(asked).as("seed " + SEED).satisfies(sql -> pair.check(sql));
        }
    }

    /** Every row is in exactly one of p, NOT p and p IS NULL. */
    @Test
    void conditionsPartTheRowsInThree() throws Exception {
        for (int i = 0; i < QUESTIONS; i++) {
            String condition = questions.condition(4);
            for (String counted : List.of("COUNT(*)", "COUNT({a::int})", "SUM({b::int})")) {
                String all = "SELECT COALESCE(" + counted + ", 0) FROM @t";
                for (boolean typed : new boolean[] {false, true}) {
                    long whole = ask(all, typed);
                    long parts = ask(all + " WHERE " + condition, typed)
                            + ask(all + " WHERE NOT (" + condition + ")", typed)
                            + ask(all + " WHERE (" + condition + ") IS NULL", typed);
                    assertThat(parts)
                            .as("seed %d, %s where %s, typed %s", SEED, all, condition, typed)
                            .isEqualTo(whole);
                }
            }
        }
    }

    private long ask(String question, boolean typed) throws SQLException {
        String sql = typed ? RandomQuestions.overColumns(question) : RandomQuestions.overDocuments(question);
        return Sql.number(pair.sneller(), Pair.forSneller(sql));
    }
}
