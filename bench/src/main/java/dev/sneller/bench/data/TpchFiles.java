package dev.sneller.bench.data;

import io.trino.tpch.TpchEntity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The data of TPC-H at a scale factor, as files of values between bars; a file that is there is used again. */
public record TpchFiles(double scaleFactor, Path folder) {
    /** The rows of a table, generated when they are not there yet. */
    public Path file(TpchTable table) throws IOException {
        Path file = folder.resolve("tpch-sf" + scaleFactor).resolve(table.name() + ".tbl");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), table.name(), ".part");
            write(table, unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private void write(TpchTable table, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (TpchEntity row : io.trino.tpch.TpchTable.getTable(table.name()).createGenerator(scaleFactor, 1, 1)) {
                String line = row.toLine();
                out.write(line, 0, line.endsWith("|") ? line.length() - 1 : line.length());
                out.write('\n');
            }
        }
    }
}
