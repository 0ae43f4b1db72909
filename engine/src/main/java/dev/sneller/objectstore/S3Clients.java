package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The SDK's client as a commit protocol needs it. */
final class S3Clients {
    private static final int MAX_CONNECTIONS = 128;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);

    private S3Clients() {}

    /**
     * A client that never retries: a conditional put that met its own first attempt would be told that a rival won. Checksums only
     * where the protocol asks, because some servers know no others; objects carry their own.
     */
    static S3Client open(S3Options options) {
        S3ClientBuilder builder = S3Client.builder()
                .forcePathStyle(options.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(MAX_CONNECTIONS)
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(SOCKET_TIMEOUT));
        options.endpoint()
                .ifPresent(endpoint -> builder.endpointOverride(endpoint).region(Region.US_EAST_1));
        options.region().ifPresent(region -> builder.region(Region.of(region)));
        options.credentials()
                .ifPresent(pair -> builder.credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(pair.accessKey(), pair.secretKey()))));
        try {
            return builder.build();
        } catch (SdkClientException incomplete) {
            String text = "the bucket's region is not known. Add ?region=, or set AWS_REGION";
            throw new SnellerException(ErrorCode.STORE_REFUSED, text, incomplete);
        }
    }
}
