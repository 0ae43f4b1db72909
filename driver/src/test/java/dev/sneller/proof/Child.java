package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running {@link WriterProcess} and what it says. */
final class Child implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final String name;
    private final Process process;
    private final Thread listener;
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.listener = new Thread(this::listen, "listener of " + name);
        listener.setDaemon(true);
        listener.start();
    }

    static Child start(String url, String name, int count, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-ea", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(WriterProcess.class.getName(), url, name, Integer.toString(count)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new Child(name, builder.start());
    }

    String name() {
        return name;
    }

    /** Lines so far; a last one without its end is none. */
    List<String> said() {
        return said;
    }

    /** Waits until it says this. */
    void await(String line) throws InterruptedException {
        while (!line.equals(next())) {
            assertThat(process.isAlive() || !news.isEmpty())
                    .as(name + " ended before " + line)
                    .isTrue();
        }
    }

    /** Waits for so many more lines. */
    void await(int lines) throws InterruptedException {
        for (int i = 0; i < lines; i++) {
            next();
        }
    }

    private String next() throws InterruptedException {
        String line = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(line).as(name + " says nothing").isNotNull();
        return line;
    }

    void order() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** SIGKILL; all it said before is known afterwards. */
    void kill() throws InterruptedException {
        close();
        listener.join();
    }

    @Override
    public void close() {
        // Not by Process itself: that would also close the pipe and lose what is in it.
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    private void listen() {
        StringBuilder line = new StringBuilder();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int c = output.read(); c >= 0; c = output.read()) {
                if (c == '\n') {
                    said.add(line.toString());
                    news.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
