package dev.sneller.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.S3ProxyServer;
import dev.sneller.objectstore.S3Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Files of a bucket, on a real S3 server. */
class BucketFilesTest {
    @Test
    void documentsOfABucketAreReadByRanges() throws Exception {
        int documents = 60_000;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < documents; i++) {
            text.append("{\"id\":")
                    .append(i)
                    .append(",\"pad\":\"")
                    .append("x".repeat(i % 300))
                    .append("\"}\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).as("more than one range").hasSizeGreaterThan(9 << 20);
        try (S3ProxyServer server = S3ProxyServer.start()) {
            server.createBucket("events");
            try (ObjectStore store = new S3Store("events", "", server.options())) {
                store.putIfAbsent("2026/a.ndjson", bytes);
                store.putIfAbsent(
                        "2026/b c+ü.ndjson.gz", JsonFolder.gzip("{\"id\":-1}".getBytes(StandardCharsets.UTF_8)));
            }
            try (RawFiles files = new RawFiles(bucket -> new S3Store(bucket, "", server.options()))) {
                FileSet set = FileSet.of(files, "s3://events/2026/*.ndjson*");
                try (JsonSource source = new JsonSource(
                        files, set.files().stream().map(FoundFile::file).toList(), JsonOptions.DEFAULT)) {
                    List<Long> all = LongStream.range(-1, documents).boxed().toList();
                    assertThat(JsonFolder.drain(source, 2)).isEqualTo(all);
                }
                assertThatThrownBy(() -> files.find("s3://no-such-bucket/*.ndjson"))
                        .isInstanceOfSatisfying(
                                SnellerException.class,
                                failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORE_REFUSED));
            }
        }
    }
}
