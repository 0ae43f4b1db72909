package dev.sneller.objectstore;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server inside the test's process, its objects in memory, on a free port of the loopback interface. */
public final class S3ProxyServer implements AutoCloseable {
    public static final String ACCESS_KEY = "AKIDTEST";
    public static final String SECRET_KEY = "SECRETTEST";

    private final S3Proxy server;

    private S3ProxyServer(S3Proxy server) {
        this.server = server;
    }

    public static S3ProxyServer start() throws Exception {
        S3Proxy server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
        return new S3ProxyServer(server);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** Reaches this server with its key pair. */
    public S3Options options() {
        return S3Options.of(Map.of(S3Options.ENDPOINT, endpoint().toString())).withCredentials(ACCESS_KEY, SECRET_KEY);
    }

    public void createBucket(String name) {
        try (S3Client client = S3Clients.open(options())) {
            client.createBucket(request -> request.bucket(name));
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the S3 server did not stop", failure);
        }
    }
}
