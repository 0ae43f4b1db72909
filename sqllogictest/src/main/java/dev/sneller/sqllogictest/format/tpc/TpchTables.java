package dev.sneller.sqllogictest.format.tpc;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Those of TPC-H, by the definitions of the specification, one a line. */
final class TpchTables implements TpcTables {
    @Override
    public List<String> statements(Path suite, TpcFolder folder) throws IOException {
        List<String> statements = new ArrayList<>();
        for (String definition : definitions()) {
            String table = definition.split("[ (]+")[2];
            statements.add(definition);
            statements.add(TpcTables.load(folder, table, () -> lines(table, folder.scale())));
        }
        return statements;
    }

    private static Iterator<String> lines(String table, double scale) {
        Iterable<? extends TpchEntity> rows = TpchTable.getTable(table).createGenerator(scale, 1, 1);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.toLine().replaceAll("\\|$", ""))
                .iterator();
    }

    private static List<String> definitions() throws IOException {
        try (InputStream text = TpchTables.class.getResourceAsStream("/schemas/tpch.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
