package dev.sneller.sqllogictest.format.tpc;

import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Distributions;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.NationGenerator;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.PartGenerator;
import io.trino.tpch.PartSupplierGenerator;
import io.trino.tpch.RegionGenerator;
import io.trino.tpch.SupplierGenerator;
import io.trino.tpch.TextPool;
import io.trino.tpch.TpchEntity;
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
    /** The text that comments are cut from was made this long for the answers; the specification's is thirty times longer. */
    private static final int POOL_BYTES = 10 << 20;

    private TextPool pool;

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

    private Iterator<String> lines(String table, double scale) {
        return StreamSupport.stream(rows(table, scale).spliterator(), false)
                .map(row -> row.toLine().replaceAll("\\|$", ""))
                .iterator();
    }

    private Iterable<? extends TpchEntity> rows(String table, double scale) {
        Distributions words = Distributions.getDefaultDistributions();
        return switch (table) {
            case "region" -> new RegionGenerator(words, pool());
            case "nation" -> new NationGenerator(words, pool());
            case "supplier" -> new SupplierGenerator(scale, 1, 1, words, pool());
            case "customer" -> new CustomerGenerator(scale, 1, 1, words, pool());
            case "part" -> new PartGenerator(scale, 1, 1, words, pool());
            case "partsupp" -> new PartSupplierGenerator(scale, 1, 1, pool());
            case "orders" -> new OrderGenerator(scale, 1, 1, words, pool());
            case "lineitem" -> new LineItemGenerator(scale, 1, 1, words, pool());
            default -> throw new IllegalArgumentException("no table " + table);
        };
    }

    private synchronized TextPool pool() {
        if (pool == null) {
            pool = new TextPool(POOL_BYTES, Distributions.getDefaultDistributions());
        }
        return pool;
    }

    private static List<String> definitions() throws IOException {
        try (InputStream text = TpchTables.class.getResourceAsStream("/schemas/tpch.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
