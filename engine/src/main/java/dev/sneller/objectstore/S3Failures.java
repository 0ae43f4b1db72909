package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.IOException;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What an unhappy answer of an S3 server means: absence and doubt are returned as {@link IOException}s, refusals are thrown.
 *
 * <p>Conditional answers (412) are the caller's; 409 means that a rival's request was under way: undecided, hence doubt.
 */
final class S3Failures {
    private final String location;
    private final String bucket;
    private final String region;

    S3Failures(String location, String bucket, String region) {
        this.location = location;
        this.bucket = bucket;
        this.region = region;
    }

    /**
     * @param action permission the request needs, as policies name it
     * @return the absence or doubt to throw
     * @throws SnellerException when the server refused for good
     */
    IOException of(String action, String key, SdkException failure) {
        if (!(failure instanceof S3Exception answer)) {
            return ofClient(action, key, failure);
        }
        int status = answer.statusCode();
        String code = code(answer);
        if (code.equals("RequestTimeTooSkewed")) {
            throw clockSkew(answer);
        }
        if (status == 401 || status == 403 || code.equals("ExpiredToken") || code.equals("InvalidToken")) {
            throw denied(action, key, answer);
        }
        if (code.equals("NoSuchBucket") || status == 301 || status == 307 || isRefused(status, code)) {
            throw refused(answer);
        }
        if (status == 501) {
            throw SelfTest.ignoresConditions(location, answer);
        }
        if (status == 404) {
            return new ObjectNotFoundException(location, key);
        }
        return new IOException(action + " " + location + "/" + key + ": " + status + " " + code, answer);
    }

    private IOException ofClient(String action, String key, SdkException failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("Unable to load credentials")) {
            String message = "no credentials for " + location
                    + ". Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or an instance role";
            throw new SnellerException(ErrorCode.ACCESS_DENIED, message, failure);
        }
        return new IOException(action + " " + location + "/" + key + ": " + text, failure);
    }

    private static boolean isRefused(int status, String code) {
        return status == 400 && !code.equals("RequestTimeout") && !code.equals("IncompleteBody");
    }

    private SnellerException refused(S3Exception answer) {
        String text = "bucket " + bucket + " is not at " + location + " in region " + region + ": " + code(answer) + " "
                + message(answer) + ". Check the bucket's name, ?region= and ?endpoint=";
        return new SnellerException(ErrorCode.STORE_REFUSED, text, answer);
    }

    private SnellerException denied(String action, String key, S3Exception answer) {
        String text = action + " on " + location + "/" + key + " was refused: " + code(answer) + " " + message(answer)
                + ". Grant it to these credentials (s3:ListBucket too, without which a missing object looks forbidden)";
        return new SnellerException(ErrorCode.ACCESS_DENIED, text, answer);
    }

    private SnellerException clockSkew(S3Exception answer) {
        String server =
                answer.awsErrorDetails() == null || answer.awsErrorDetails().sdkHttpResponse() == null
                        ? "unknown"
                        : answer.awsErrorDetails()
                                .sdkHttpResponse()
                                .firstMatchingHeader("Date")
                                .orElse("unknown");
        String text = "the clock of this machine, " + Instant.now() + ", is too far from the server's, " + server
                + ". Set it right";
        return new SnellerException(ErrorCode.CLOCK_SKEW, text, answer);
    }

    private static String code(S3Exception answer) {
        String code = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorCode();
        return code == null ? "" : code;
    }

    private static String message(S3Exception answer) {
        String text = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorMessage();
        return text == null ? "status " + answer.statusCode() : text;
    }
}
