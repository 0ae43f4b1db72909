package dev.sneller.ingest;

import dev.sneller.kernel.XxHash64;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.table.TableSource;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Files queried in place, as a table of one column: field 1, {@code $1}, the whole document. Nothing is known of their values. */
public final class FileSet implements TableSource {
    /** Guess of the text of one document; decides plans, never answers. */
    private static final int DOCUMENT_BYTES = 500;

    /** Guess of how much text a compressed byte holds. */
    private static final int EXPANSION = 6;

    private static final Schema DOCUMENTS = Schema.of(new Field(1, "$1", LogicalType.VARIANT, true));

    private final List<FoundFile> files;

    public FileSet(List<FoundFile> files) {
        this.files = List.copyOf(files);
    }

    /** @throws dev.sneller.error.SnellerException FILE_UNREADABLE when no file matches */
    public static FileSet of(RawFiles files, String glob) {
        return new FileSet(files.find(glob));
    }

    public List<FoundFile> files() {
        return files;
    }

    /** Changes when a file is added, removed or changed: plans made for another fingerprint are stale. */
    public long fingerprint() {
        StringBuilder all = new StringBuilder();
        for (FoundFile file : files) {
            String mark = file.etag().isEmpty() ? Long.toString(file.modifiedMillis()) : file.etag();
            all.append(file.location())
                    .append('\0')
                    .append(file.bytes())
                    .append('\0')
                    .append(mark)
                    .append('\0');
        }
        return XxHash64.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Schema schema() {
        return DOCUMENTS;
    }

    @Override
    public TableStatistics statistics() {
        long stored = 0;
        long text = 0;
        for (FoundFile file : files) {
            stored += file.bytes();
            text += file.bytes() * (Compression.isNamed(file.location()) ? EXPANSION : 1);
        }
        return new TableStatistics(text / DOCUMENT_BYTES + 1, stored, files.size(), Map.of());
    }

    /** All files: without statistics none can be left out. */
    @Override
    public Selection units(List<FieldPredicate> predicates) {
        return new Selection(List.copyOf(files.stream().map(FoundFile::file).toList()), List.of());
    }
}
