package dev.sneller.proof;

import dev.sneller.objectstore.S3ProxyServer;
import java.net.URI;
import java.util.Map;

/** A warehouse in {@code bucket} of a test's server. While open, this process finds the server's key pair where the AWS default chain looks. */
final class BucketUrl implements AutoCloseable {
    private static final String KEY = "aws.accessKeyId";
    private static final String SECRET = "aws.secretAccessKey";

    /** The key pair for other processes. */
    static final Map<String, String> ENVIRONMENT =
            Map.of("AWS_ACCESS_KEY_ID", S3ProxyServer.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY", S3ProxyServer.SECRET_KEY);

    private final URI endpoint;

    BucketUrl(URI endpoint) {
        this.endpoint = endpoint;
        System.setProperty(KEY, S3ProxyServer.ACCESS_KEY);
        System.setProperty(SECRET, S3ProxyServer.SECRET_KEY);
    }

    String text() {
        return "jdbc:sneller:s3://bucket/wh?region=us-east-1&endpoint=" + endpoint;
    }

    @Override
    public void close() {
        System.clearProperty(KEY);
        System.clearProperty(SECRET);
    }
}
