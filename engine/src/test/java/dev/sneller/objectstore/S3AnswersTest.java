package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each answer of a server is turned into. */
class S3AnswersTest {
    private static final byte[] BODY = {1, 2, 3, 4};

    private ScriptedS3Server server;
    private ObjectStore store;

    @BeforeEach
    void open() throws Exception {
        server = new ScriptedS3Server();
        store = new S3Store("bucket", "wh", server.options());
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    @Test
    void conditionalPutsCarryTheirConditionAndAreSentOnce() {
        server.error(503, "SlowDown");
        assertThatThrownBy(() -> store.putIfAbsent("log/1", BODY)).isInstanceOf(IOException.class);
        assertThat(server.requests()).containsExactly("PUT /bucket/wh/log/1 if-none-match *");
    }

    @Test
    void preconditionFailedMeansExists() throws Exception {
        server.error(412, "PreconditionFailed");
        assertThat(store.putIfAbsent("log/1", BODY)).isEqualTo(PutOutcome.EXISTS);
    }

    @Test
    void conflictAndServerErrorsLeaveAPutUndecided() {
        for (int status : new int[] {409, 500, 502, 503}) {
            server.error(status, "Whatever");
            assertThatThrownBy(() -> store.putIfAbsent("log/1", BODY))
                    .as("status " + status)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(ObjectNotFoundException.class);
        }
    }

    @Test
    void readsAreAskedAgain() throws Exception {
        server.error(503, "SlowDown").error(500, "InternalError").answer(200, BODY);
        assertThat(store.read("data/x")).isEqualTo(BODY);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void readsGiveUpAfterThreeRetriesAndKeepTheWholeStory() {
        server.error(503, "SlowDown")
                .error(503, "SlowDown")
                .error(500, "InternalError")
                .error(502, "BadGateway");
        assertThatThrownBy(() -> store.read("data/x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("502")
                .hasMessageContaining("data/x");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void bodiesThatBreakOffAreAskedAgain() throws Exception {
        server.brokenOff(new byte[] {1, 2}, 4).answer(206, BODY);
        byte[] target = new byte[4];
        store.read("data/x", 0, target, 0, 4);
        assertThat(target).isEqualTo(BODY);
    }

    @Test
    void deniedAccessNamesActionAndKeyAndIsNotRepeated() {
        server.error(403, "AccessDenied");
        refused(() -> store.read("data/x"), ErrorCode.ACCESS_DENIED, "s3:GetObject on s3://bucket/wh/data/x");
        server.error(403, "AccessDenied");
        refused(() -> store.putIfAbsent("log/1", BODY), ErrorCode.ACCESS_DENIED, "s3:PutObject");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void skewedClocksAreNamedOnBothSides() {
        server.error(403, "RequestTimeTooSkewed");
        refused(() -> store.putIfAbsent("log/1", BODY), ErrorCode.CLOCK_SKEW, "clock of this machine");
    }

    @Test
    void missingBucketsAndWrongRegionsAreRefused() {
        server.error(404, "NoSuchBucket");
        refused(() -> store.read("hint"), ErrorCode.STORE_REFUSED, "bucket bucket");
        server.error(301, "PermanentRedirect");
        refused(() -> store.read("hint"), ErrorCode.STORE_REFUSED, "region us-east-1");
    }

    @Test
    void serversWithoutConditionsAreRefused() {
        server.error(501, "NotImplemented");
        refused(() -> store.putIfAbsent("log/1", BODY), ErrorCode.STORE_REFUSED, "If-None-Match");
    }

    @Test
    void aMissingKeyIsAnAnswer() {
        server.error(404, "NoSuchKey");
        assertThatThrownBy(() -> store.read("log/2")).isInstanceOf(ObjectNotFoundException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anUploadThatMetItselfHasWon() throws Exception {
        server.error(500, "InternalError").error(412, "PreconditionFailed").answer(200, BODY);
        assertThat(uploadBody()).isEqualTo(PutOutcome.CREATED);
    }

    @Test
    void anUploadThatMetAnotherHasLost() throws Exception {
        server.error(500, "InternalError").error(412, "PreconditionFailed").answer(200, new byte[] {1, 2, 3, 5});
        assertThat(uploadBody()).isEqualTo(PutOutcome.EXISTS);
    }

    private PutOutcome uploadBody() throws IOException {
        try (ObjectUpload upload = store.upload("data/x")) {
            upload.write(BODY, 0, BODY.length);
            return upload.finish();
        }
    }

    private static void refused(ThrowingCallable call, ErrorCode code, String text) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SnellerException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(text);
    }
}
