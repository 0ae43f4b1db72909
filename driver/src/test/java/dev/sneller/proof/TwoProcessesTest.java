package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.objectstore.S3ProxyServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes insert into one table at the same time, one commit a row: both see all rows, each once. */
class TwoProcessesTest {
    private static final int INSERTS_EACH = Sizes.of(12, 500);

    @TempDir
    private Path folder;

    @Test
    void bothSeeAllInAFolder() throws Exception {
        bothSeeAll(Sql.url(folder.resolve("warehouse")), Map.of());
    }

    @Test
    void bothSeeAllInABucket() throws Exception {
        try (S3ProxyServer server = S3ProxyServer.start();
                BucketUrl url = new BucketUrl(server.endpoint())) {
            server.createBucket("bucket");
            bothSeeAll(url.text(), BucketUrl.ENVIRONMENT);
        }
    }

    private static void bothSeeAll(String url, Map<String, String> environment) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Child creator = Child.start(url, "creator", 0, environment)) {
            creator.await(WriterProcess.READY);
        }
        try (Child first = Child.start(url, "first", INSERTS_EACH, environment);
                Child second = Child.start(url, "second", INSERTS_EACH, environment)) {
            List<Child> writers = List.of(first, second);
            for (Child writer : writers) {
                writer.await(WriterProcess.READY);
            }
            for (Child writer : writers) {
                writer.order();
            }
            for (Child writer : writers) {
                writer.await(WriterProcess.WRITTEN);
                for (int i = 0; i < INSERTS_EACH; i++) {
                    rows.add(WriterProcess.row(writer.name(), i));
                }
            }
            for (Child writer : writers) {
                writer.order();
                writer.await(WriterProcess.END);
                List<String> said = writer.said();
                int written = said.indexOf(WriterProcess.WRITTEN);
                assertThat(said.subList(written + 1, said.size() - 1))
                        .as("what " + writer.name() + " sees")
                        .containsExactlyInAnyOrderElementsOf(rows);
            }
        }
    }
}
