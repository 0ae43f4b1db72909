package dev.sneller.sqllogictest.format.tpc;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Tables of a benchmark with their rows at a scale factor. */
interface TpcTables {
    /** Definitions and loads of the files in the folder. */
    List<String> statements(Path suite, TpcFolder folder) throws IOException;

    /** The statement that loads lines of values between bars, an empty one being NULL, from a file that is made when it is not there yet. */
    static String load(TpcFolder folder, String table, Supplier<Iterator<String>> lines) throws IOException {
        Path file = folder.path().resolve(table + ".tbl");
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(folder.path(), table, ".part");
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                for (Iterator<String> rest = lines.get(); rest.hasNext(); ) {
                    out.write(rest.next());
                    out.write('\n');
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return "COPY INTO " + table + " FROM '" + file + "' FILE_FORMAT = (TYPE = CSV FIELD_DELIMITER = '|')";
    }
}
