package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3StoreTest extends ObjectStoreContractTest {
    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static S3ProxyServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3ProxyServer.start();
        server.createBucket("bucket");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    ObjectStore open() {
        return new S3Store("bucket", "wh" + PREFIXES.incrementAndGet(), server.options());
    }

    @Test
    void aMissingBucketIsNamed() {
        try (ObjectStore store = new S3Store("no-such-bucket", "wh", server.options())) {
            assertThatThrownBy(() -> store.read("hint"))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORE_REFUSED))
                    .hasMessageContaining("no-such-bucket");
        }
    }

    @Test
    void aWrongSecretIsDeniedWithActionAndKey() {
        S3Options stranger = server.options().withCredentials(S3ProxyServer.ACCESS_KEY, "WRONG");
        try (ObjectStore store = new S3Store("bucket", "wh", stranger)) {
            assertThatThrownBy(() -> store.putIfAbsent("log/1", new byte[1]))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ACCESS_DENIED))
                    .hasMessageContaining("s3:PutObject")
                    .hasMessageContaining("log/1")
                    .hasMessageNotContaining("WRONG");
        }
    }

    @Test
    void locationsOpenBuckets() throws Exception {
        StoreLocation.Bucket location = (StoreLocation.Bucket)
                StoreLocation.parse("s3://bucket/located/?region=eu-west-1&endpoint=" + server.endpoint());
        S3Options options = location.options().withCredentials(S3ProxyServer.ACCESS_KEY, S3ProxyServer.SECRET_KEY);
        try (ObjectStore store = new StoreLocation.Bucket(location.bucket(), location.prefix(), options).open()) {
            SelfTest.run(store);
            assertThat(store.location()).isEqualTo("s3://bucket/located");
        }
    }
}
