package dev.sneller.objectstore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers S3 requests with what the test wrote down, in order: what real servers say too rarely to wait for. */
final class ScriptedS3Server implements AutoCloseable {
    /**
     * @param status HTTP status
     * @param body of the answer
     * @param declaredLength what the answer says it has; a longer one than the body breaks the connection off
     */
    record Answer(int status, byte[] body, long declaredLength) {}

    private final HttpServer server;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new ArrayList<>();

    ScriptedS3Server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** An answer with S3's error code. */
    ScriptedS3Server error(int status, String code) {
        String xml = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>scripted</Message></Error>";
        return answer(status, xml.getBytes(StandardCharsets.UTF_8));
    }

    ScriptedS3Server answer(int status, byte[] body) {
        script.add(new Answer(status, body, body.length));
        return this;
    }

    ScriptedS3Server brokenOff(byte[] body, long declaredLength) {
        script.add(new Answer(200, body, declaredLength));
        return this;
    }

    S3Options options() {
        String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
        return S3Options.of(Map.of(S3Options.ENDPOINT, endpoint)).withCredentials("AKID", "SECRET");
    }

    /** Methods and paths so far, with the condition of a conditional put. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        synchronized (this) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            requests.add(request + (condition == null ? "" : " if-none-match " + condition));
        }
        Answer answer = script.remove();
        exchange.sendResponseHeaders(answer.status, answer.declaredLength == 0 ? -1 : answer.declaredLength);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body);
        }
    }
}
