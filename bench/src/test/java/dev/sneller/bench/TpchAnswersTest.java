package dev.sneller.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sneller.bench.data.TpchFiles;
import dev.sneller.bench.data.TpchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TpchAnswersTest {
    private static final Path SUITE =
            Path.of(System.getProperty("sneller.suites", "../../shared/suites")).resolve("tpch");

    /** They show random texts, which the generator of the published answers made otherwise: the peer alone tells what is right. */
    private static final Set<String> OF_OTHER_TEXTS = Set.of("q02", "q10", "q13", "q15", "q20");

    /** Less than what the larger joins and groupings of each scale take. */
    private static final long LITTLE_MEMORY = 4_000_000;

    private static DoubleStream scales() {
        return Boolean.getBoolean("sneller.full") ? DoubleStream.of(0.01, 0.1, 1) : DoubleStream.of(0.01);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void everyQueryAnswersAsPublishedAndAsThePeerInMuchMemoryAndInLittle(double scale, @TempDir Path folder)
            throws Exception {
        assumeTrue(Files.isDirectory(SUITE), () -> "no queries and answers of TPC-H in " + SUITE);
        SoftAssertions all = new SoftAssertions();
        Map<String, List<String>> peers = new TreeMap<>();
        try (Sneller ours = new Sneller(Files.createDirectories(folder.resolve("ours")));
                DuckDb peer = new DuckDb(Files.createDirectories(folder.resolve("peer")))) {
            load(new TpchFiles(scale, folder), ours, peer);
            for (String query : queries()) {
                List<String> rows = cells(ours.rows(text(query)));
                List<String> published = published(scale, query);
                all.assertThat(OF_OTHER_TEXTS.contains(query) || Rows.agree(published, rows))
                        .as("%s as published: %s wanted, %s found", query, published, rows)
                        .isTrue();
                peers.put(query, cells(peer.rows(text(query))));
                all.assertThat(Rows.agree(peers.get(query), rows))
                        .as("%s as the peer", query)
                        .isTrue();
            }
        }
        try (Sneller ours = new Sneller(folder.resolve("ours"))) {
            ours.option("MEMORY_LIMIT", LITTLE_MEMORY);
            for (String query : queries()) {
                all.assertThat(Rows.agree(peers.get(query), cells(ours.rows(text(query)))))
                        .as("%s in little memory", query)
                        .isTrue();
            }
            String groups = String.join(
                    "\n",
                    ours.rows("EXPLAIN ANALYZE SELECT l_orderkey, l_linenumber, COUNT(*) FROM lineitem"
                            + " GROUP BY l_orderkey, l_linenumber ORDER BY 3, 1, 2"));
            all.assertThat(groups).containsPattern("bytes_spilled=[1-9]");
        }
        all.assertAll();
    }

    private static void load(TpchFiles files, Sneller ours, DuckDb peer) throws Exception {
        for (TpchTable table : TpchTable.ALL) {
            String create = "CREATE TABLE " + table.name() + " (" + table.columns() + ")";
            Path file = files.file(table);
            ours.execute(create);
            ours.execute("COPY INTO " + table.name() + " FROM '" + file
                    + "' FILE_FORMAT = (TYPE = CSV FIELD_DELIMITER = '|')");
            peer.execute(create);
            peer.execute("COPY " + table.name() + " FROM '" + file + "' (DELIMITER '|', HEADER false)");
        }
    }

    private static String text(String query) throws IOException {
        return Files.readString(SUITE.resolve("queries/" + query + ".sql"))
                .strip()
                .replaceAll(";$", "");
    }

    private static List<String> published(double scale, String query) throws IOException {
        String name = scale == 1 ? "sf1" : "sf" + scale;
        List<String> lines = Files.readAllLines(SUITE.resolve("answers/" + name + "/" + query + ".csv"));
        return lines.subList(1, lines.size());
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
