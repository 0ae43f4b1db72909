package dev.sneller.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A store under a prefix of an S3 bucket, on AWS or on any server that honours {@code If-None-Match: *}. */
public final class S3Store implements ObjectStore {
    static final String GET = "s3:GetObject";
    static final String PUT = "s3:PutObject";
    private static final String LIST = "s3:ListBucket";
    private static final String DELETE = "s3:DeleteObject";
    private static final int PAGE = 1000;
    private static final int EXISTS_STATUS = 412;
    private static final int BEYOND_END_STATUS = 416;

    private final S3Client client;
    private final String bucket;
    private final String keyPrefix;
    private final String location;
    private final S3Failures failures;
    private final ReadRetry retry = new ReadRetry(Thread::sleep);

    /** @param prefix what all keys begin with, without the slash between; may be empty */
    public S3Store(String bucket, String prefix, S3Options options) {
        this.client = S3Clients.open(options);
        this.bucket = bucket;
        this.keyPrefix = prefix.isEmpty() ? "" : prefix + "/";
        this.location = "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
        String region = client.serviceClientConfiguration().region().id();
        this.failures = new S3Failures(location, bucket, region);
    }

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) throws IOException {
        return putIfAbsent(key, RequestBody.fromBytes(body));
    }

    @Override
    public void put(String key, byte[] body) throws IOException {
        PutObjectRequest request =
                PutObjectRequest.builder().bucket(bucket).key(keyPrefix + key).build();
        try {
            client.putObject(request, RequestBody.fromBytes(body));
        } catch (SdkException failure) {
            throw failures.of(PUT, key, failure);
        }
    }

    @Override
    public ObjectUpload upload(String key) throws IOException {
        return new S3Upload(this, key);
    }

    @Override
    public byte[] read(String key) throws IOException {
        return get(request(key), key, (response, body) -> body.readAllBytes());
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        GetObjectRequest request = request(key).toBuilder()
                .range("bytes=" + offset + "-" + (offset + length - 1))
                .build();
        get(request, key, (response, body) -> {
            int count = body.readNBytes(target, targetOffset, length);
            if (count < length) {
                throw cutShort(key, offset, length, count, response);
            }
            return null;
        });
    }

    @Override
    public OptionalLong length(String key) throws IOException {
        try {
            return retry.run(() -> {
                try {
                    return OptionalLong.of(
                            client.headObject(head -> head.bucket(bucket).key(keyPrefix + key))
                                    .contentLength());
                } catch (SdkException failure) {
                    throw failures.of(GET, key, failure);
                }
            });
        } catch (ObjectNotFoundException absent) {
            return OptionalLong.empty();
        }
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) throws IOException {
        List<ObjectSummary> found = new ArrayList<>();
        String after = startAfter;
        while (found.size() < limit) {
            ListObjectsV2Response page = page(prefix, after, Math.min(PAGE, limit - found.size()));
            for (S3Object object : page.contents()) {
                found.add(summary(object));
            }
            if (!page.isTruncated() || page.contents().isEmpty()) {
                break;
            }
            after = found.get(found.size() - 1).key();
        }
        return found;
    }

    @Override
    public void delete(String key) throws IOException {
        retry.run(() -> {
            try {
                return client.deleteObject(delete -> delete.bucket(bucket).key(keyPrefix + key));
            } catch (SdkException failure) {
                throw failures.of(DELETE, key, failure);
            }
        });
    }

    @Override
    public String location() {
        return location;
    }

    /** Known only by trying: a reader's policy answers the first put with ACCESS_DENIED. */
    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {
        client.close();
    }

    PutOutcome putIfAbsent(String key, Path body) throws IOException {
        return putIfAbsent(key, RequestBody.fromFile(body));
    }

    /** The object as a stream that the caller closes. */
    InputStream open(String key) throws IOException {
        return retry.run(() -> {
            try {
                return client.getObject(request(key), ResponseTransformer.toInputStream());
            } catch (SdkException failure) {
                throw failures.of(GET, key, failure);
            }
        });
    }

    private PutOutcome putIfAbsent(String key, RequestBody body) throws IOException {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(keyPrefix + key)
                .ifNoneMatch("*")
                .build();
        try {
            client.putObject(request, body);
            return PutOutcome.CREATED;
        } catch (S3Exception answer) {
            if (answer.statusCode() == EXISTS_STATUS) {
                return PutOutcome.EXISTS;
            }
            throw failures.of(PUT, key, answer);
        } catch (SdkException failure) {
            throw failures.of(PUT, key, failure);
        }
    }

    /** What becomes of an answer's body. */
    private interface Body<T> {
        T read(GetObjectResponse response, InputStream body) throws IOException;
    }

    private <T> T get(GetObjectRequest request, String key, Body<T> reader) throws IOException {
        return retry.run(() -> {
            try (var body = client.getObject(request, ResponseTransformer.toInputStream())) {
                return reader.read(body.response(), body);
            } catch (S3Exception answer) {
                if (answer.statusCode() == BEYOND_END_STATUS) {
                    throw StoreFailures.endsBefore(location, key, request.range());
                }
                throw failures.of(GET, key, answer);
            } catch (SdkException failure) {
                throw failures.of(GET, key, failure);
            }
        });
    }

    /** A body that ends early is a broken connection, unless the server itself says that there is no more. */
    private IOException cutShort(String key, long offset, int length, int count, GetObjectResponse response) {
        if (response.contentLength() != null && response.contentLength() == count) {
            return StoreFailures.endsEarly(location, key, offset + length, offset + count);
        }
        return new IOException("the answer for " + key + " in " + location + " broke off after " + count + " bytes");
    }

    private GetObjectRequest request(String key) {
        return GetObjectRequest.builder().bucket(bucket).key(keyPrefix + key).build();
    }

    private ListObjectsV2Response page(String prefix, String startAfter, int size) throws IOException {
        ListObjectsV2Request.Builder request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(keyPrefix + prefix)
                .maxKeys(size);
        if (!startAfter.isEmpty()) {
            request.startAfter(keyPrefix + startAfter);
        }
        return retry.run(() -> {
            try {
                return client.listObjectsV2(request.build());
            } catch (SdkException failure) {
                throw failures.of(LIST, prefix, failure);
            }
        });
    }

    private ObjectSummary summary(S3Object object) {
        String key = object.key().substring(keyPrefix.length());
        String etag = object.eTag() == null ? "" : object.eTag();
        return new ObjectSummary(key, object.size(), object.lastModified().toEpochMilli(), etag);
    }
}
