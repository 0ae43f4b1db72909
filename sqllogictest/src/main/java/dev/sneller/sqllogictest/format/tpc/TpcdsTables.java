package dev.sneller.sqllogictest.format.tpc;

import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Those of TPC-DS: definitions from the suite's {@code schema}. */
final class TpcdsTables implements TpcTables {
    @Override
    public List<String> statements(Path suite, TpcFolder folder) throws IOException {
        List<String> statements = new ArrayList<>();
        try (Stream<Path> files = Files.list(suite.resolve("schema"))) {
            for (Path file : files.sorted().toList()) {
                String table = file.getFileName().toString().replace(".sql", "");
                statements.add(Files.readString(file).strip().replaceAll(";$", ""));
                statements.add(TpcTables.load(folder, table, () -> lines(table, folder.scale())));
            }
        }
        return statements;
    }

    private static Iterator<String> lines(String table, double scale) {
        Table kind = Table.valueOf(table.toUpperCase(Locale.ROOT));
        Session session = Session.getDefaultSession().withScale(scale).withTable(kind);
        return StreamSupport.stream(Results.constructResults(kind, session).spliterator(), false)
                .map(row -> row.get(0).stream()
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .collect(Collectors.joining("|")))
                .iterator();
    }
}
