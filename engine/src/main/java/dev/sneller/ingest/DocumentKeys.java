package dev.sneller.ingest;

import dev.sneller.memory.MemoryBudget;
import dev.sneller.table.ScanUnit;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which top-level keys the documents of some files have, as far as their first documents tell. */
public final class DocumentKeys {
    private static final int SAMPLE = 200;
    private static final long SAMPLE_MEMORY = 64L << 20;

    private DocumentKeys() {}

    /** Keys of the first documents, those of each document in byte order; a bad document ends the sample. */
    public static List<String> sample(RawFiles files, String pattern) {
        FileSet found = FileSet.of(files, pattern);
        Set<String> keys = new LinkedHashSet<>();
        BinaryBuilder builder = new BinaryBuilder(true);
        JsonOptions options = JsonOptions.DEFAULT.withOnError(OnError.CONTINUE);
        MemoryBudget memory = new MemoryBudget(SAMPLE_MEMORY);
        List<ScanUnit.RawFile> raw = found.files().stream().map(FoundFile::file).toList();
        try (JsonSource source = new JsonSource(files, raw, options);
                var reservation = memory.open("sampling files");
                JsonReader reader = source.open(reservation)) {
            for (int i = 0; i < SAMPLE && reader.next(builder); i++) {
                collect(builder.bytes(), keys);
                builder.clear();
            }
        }
        return List.copyOf(keys);
    }

    private static void collect(byte[] document, Set<String> keys) {
        if (VariantBytes.kind(document, 0) == VariantKind.OBJECT) {
            for (int member = 0; member < VariantBytes.count(document, 0); member++) {
                int start = VariantBytes.keyStart(document, 0, member);
                int length = VariantBytes.keyLength(document, 0, member);
                keys.add(new String(document, start, length, StandardCharsets.UTF_8));
            }
        }
    }
}
