package dev.sneller.sqllogictest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The records of one file, in order. */
public record SltFile(Path path, List<SltRecord> records) {
    private static final String SEPARATOR = "----";

    public SltFile {
        records = List.copyOf(records);
    }

    /** @throws IllegalArgumentException naming file and line when the text is not of the format */
    public static SltFile read(Path path) throws IOException {
        return new SltFile(path, new Reader(path, Files.readAllLines(path)).records());
    }

    /** Goes through the lines once. */
    private static final class Reader {
        private final Path path;
        private final List<String> lines;
        private int at;

        Reader(Path path, List<String> lines) {
            this.path = path;
            this.lines = lines;
        }

        List<SltRecord> records() {
            List<SltRecord> records = new ArrayList<>();
            while (at < lines.size()) {
                String line = lines.get(at).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    at++;
                } else {
                    records.add(record(line));
                }
            }
            return records;
        }

        private SltRecord record(String head) {
            int line = ++at;
            String[] words = head.split("\\s+");
            SltRecord.Kind kind = kind(words, line);
            String state = kind == SltRecord.Kind.ERROR && words.length > 2 ? words[2] : "";
            String sql = String.join("\n", until(SEPARATOR));
            List<String> rows = List.of();
            if (kind == SltRecord.Kind.QUERY || kind == SltRecord.Kind.QUERY_ROWSORT) {
                if (at == 0 || !lines.get(at - 1).strip().equals(SEPARATOR)) {
                    throw new IllegalArgumentException(path + ":" + line + ": a query needs " + SEPARATOR);
                }
                rows = until("");
            }
            return new SltRecord(line, kind, state, sql, rows);
        }

        private SltRecord.Kind kind(String[] words, int line) {
            String what = words[0] + (words.length > 1 ? " " + words[1] : "");
            return switch (what) {
                case "statement ok" -> SltRecord.Kind.STATEMENT_OK;
                case "statement error" -> SltRecord.Kind.ERROR;
                case "query" -> SltRecord.Kind.QUERY;
                case "query rowsort" -> SltRecord.Kind.QUERY_ROWSORT;
                default -> throw new IllegalArgumentException(path + ":" + line + ": unknown record '" + what + "'");
            };
        }

        /** Lines up to an empty one or {@code end}, which is passed. */
        private List<String> until(String end) {
            List<String> taken = new ArrayList<>();
            while (at < lines.size()) {
                String line = lines.get(at++);
                if (line.isBlank() || line.strip().equals(end)) {
                    break;
                }
                taken.add(line);
            }
            return taken;
        }
    }
}
