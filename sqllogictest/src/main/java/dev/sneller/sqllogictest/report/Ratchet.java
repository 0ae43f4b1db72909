package dev.sneller.sqllogictest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each script of a suite has reached: no fewer may pass, and no more may answer wrongly. Scripts it does not know are free. */
public final class Ratchet {
    private static final String HEAD = "script\tpassed\twrong\terror\tleft out";

    private final Map<String, Tally> reached;

    private Ratchet(Map<String, Tally> reached) {
        this.reached = reached;
    }

    /** Empty when there is no such file. */
    public static Ratchet read(Path file) throws IOException {
        Map<String, Tally> reached = new TreeMap<>();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                String[] columns = line.split("\t");
                reached.put(columns[0], new Tally(at(columns, 1), at(columns, 2), at(columns, 3), at(columns, 4)));
            }
        }
        return new Ratchet(reached);
    }

    public static Ratchet of(SuiteRun run) {
        Map<String, Tally> reached = new TreeMap<>();
        run.results().forEach((script, result) -> reached.put(script, result.tally()));
        return new Ratchet(reached);
    }

    /** With the results of a run in place of what its scripts had reached. */
    public Ratchet with(SuiteRun run) {
        Map<String, Tally> both = new TreeMap<>(reached);
        both.putAll(of(run).reached);
        return new Ratchet(both);
    }

    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        reached.forEach((script, tally) -> lines.add(String.join(
                "\t",
                script,
                Integer.toString(tally.passed()),
                Integer.toString(tally.wrong()),
                Integer.toString(tally.error()),
                Integer.toString(tally.leftOut()))));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** A sentence for each script that has become worse. */
    public List<String> lost(SuiteRun run) {
        List<String> lost = new ArrayList<>();
        of(run).reached.forEach((script, now) -> {
            Tally before = reached.getOrDefault(script, now);
            if (now.passed() < before.passed() || now.wrong() > before.wrong()) {
                lost.add(run.suite() + " " + script + ": passed " + before.passed() + " -> " + now.passed() + ", wrong "
                        + before.wrong() + " -> " + now.wrong());
            }
        });
        return lost;
    }

    public Tally total() {
        return reached.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    public int scripts() {
        return reached.size();
    }

    private static int at(String[] columns, int column) {
        return Integer.parseInt(columns[column]);
    }
}
