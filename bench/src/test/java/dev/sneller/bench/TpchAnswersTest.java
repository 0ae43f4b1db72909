package dev.sneller.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sneller.bench.data.TpchFiles;
import dev.sneller.bench.data.TpchTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TpchAnswersTest {
    private static final Path SUITE =
            Path.of(System.getProperty("sneller.suites", "../../shared/suites")).resolve("tpch");

    /** They show random texts, which the generator of the published answers made otherwise: the peer alone tells what is right. */
    private static final Set<String> OF_OTHER_TEXTS = Set.of("q02", "q10", "q13", "q15", "q20");

    @Test
    void everyQueryAnswersAsPublishedAndAsThePeer(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isDirectory(SUITE), () -> "no queries and answers of TPC-H in " + SUITE);
        TpchFiles files = new TpchFiles(0.01, folder);
        SoftAssertions all = new SoftAssertions();
        try (Sneller ours = new Sneller(Files.createDirectories(folder.resolve("ours")));
                DuckDb peer = new DuckDb(Files.createDirectories(folder.resolve("peer")))) {
            for (TpchTable table : TpchTable.ALL) {
                String create = "CREATE TABLE " + table.name() + " (" + table.columns() + ")";
                Path file = files.file(table);
                ours.execute(create);
                ours.execute("COPY INTO " + table.name() + " FROM '" + file
                        + "' FILE_FORMAT = (TYPE = CSV FIELD_DELIMITER = '|')");
                peer.execute(create);
                peer.execute("COPY " + table.name() + " FROM '" + file + "' (DELIMITER '|', HEADER false)");
            }
            for (String query : queries()) {
                String sql = Files.readString(SUITE.resolve("queries/" + query + ".sql"))
                        .strip()
                        .replaceAll(";$", "");
                List<String> rows = cells(ours.rows(sql));
                List<String> published = Files.readAllLines(SUITE.resolve("answers/sf0.01/" + query + ".csv"));
                List<String> answers = published.subList(1, published.size());
                all.assertThat(OF_OTHER_TEXTS.contains(query) || Rows.agree(answers, rows))
                        .as("%s as published: %s wanted, %s found", query, answers, rows)
                        .isTrue();
                all.assertThat(Rows.agree(cells(peer.rows(sql)), rows))
                        .as("%s as the peer", query)
                        .isTrue();
            }
        }
        all.assertAll();
    }

    private static List<String> queries() throws Exception {
        try (Stream<Path> files = Files.list(SUITE.resolve("queries"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .filter(name -> name.matches("q\\d\\d"))
                    .sorted()
                    .toList();
            assertThat(names).hasSize(22);
            return names;
        }
    }

    /** Lines without the bar behind the last cell; NULL is nothing, as published. */
    private static List<String> cells(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(0, line.length() - 1).replace("null", ""))
                .toList();
    }
}
