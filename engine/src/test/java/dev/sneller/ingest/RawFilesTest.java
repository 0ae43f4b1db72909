package dev.sneller.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.MemoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFilesTest {
    private static final List<String> PATHS =
            List.of("a.ndjson", "b.ndjson.gz", "c.txt", "sub/a.ndjson", "sub/deep/d.ndjson", "sub/.hidden.ndjson");

    @TempDir
    private Path folder;

    private final MemoryStore bucket = new MemoryStore("bucket");
    private final RawFiles files = new RawFiles(name -> bucket);

    @BeforeEach
    void fill() throws Exception {
        for (String path : PATHS) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[] {1, 2, 3});
            bucket.putIfAbsent("wh/" + path, new byte[] {1, 2, 3});
        }
    }

    @Test
    void foldersAndBucketsAgree() {
        expect("/*.ndjson*", "a.ndjson", "b.ndjson.gz");
        expect("/**/*.ndjson", "a.ndjson", "sub/a.ndjson", "sub/deep/d.ndjson");
        expect("/{sub/a,a}.ndjson", "a.ndjson", "sub/a.ndjson");
        expect("/[bc].*", "b.ndjson.gz", "c.txt");
        expect("/sub/**", "sub/a.ndjson", "sub/deep/d.ndjson");
        expect("/sub/?.ndjson", "sub/a.ndjson");
        expect("/a.ndjson", "a.ndjson");
        expect("/sub/deep/", "sub/deep/d.ndjson");
        expect("/sub/deep", "sub/deep/d.ndjson");
    }

    private void expect(String glob, String... names) {
        for (String root : List.of(folder.toString(), "s3://bucket/wh")) {
            assertThat(files.find(root + glob))
                    .as(root + glob)
                    .extracting(FoundFile::location)
                    .containsExactly(List.of(names).stream()
                            .map(name -> root + "/" + name)
                            .toArray(String[]::new));
        }
    }

    @Test
    void theSameFileIsFoundOnce() {
        assertThat(files.find(folder + "/{a,*}.ndjson")).hasSize(1);
        assertThat(files.find("file://" + folder + "/a.ndjson")).hasSize(1);
    }

    @Test
    void namesWithWildcardsInThemAreFoundLiterally() throws Exception {
        Files.write(folder.resolve("x[1].ndjson"), new byte[1]);
        Files.write(folder.resolve("x{1,2}.ndjson"), new byte[1]);
        assertThat(files.find(folder + "/x[1].ndjson")).hasSize(1);
        assertThat(files.find(folder + "/x{1,2}.ndjson")).hasSize(1);
    }

    @Test
    void noMatchIsAnErrorThatNamesThePath() {
        for (String missing : List.of(folder + "/missing*.ndjson", folder + "/none/x", "s3://bucket/wh/missing*")) {
            assertThatThrownBy(() -> files.find(missing))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNREADABLE))
                    .hasMessageContaining(missing.substring(missing.length() - 10));
        }
    }

    @Test
    void fingerprintsFollowTheFiles() throws Exception {
        FileSet before = FileSet.of(files, "s3://bucket/wh/*.ndjson");
        assertThat(FileSet.of(files, "s3://bucket/wh/*.ndjson").fingerprint()).isEqualTo(before.fingerprint());
        bucket.put("wh/a.ndjson", new byte[] {3, 2, 1});
        assertThat(FileSet.of(files, "s3://bucket/wh/*.ndjson").fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(before.units(List.of()).units()).hasSize(1);
        assertThat(before.statistics().bytes()).isEqualTo(3);
        assertThat(before.schema().field(0).name()).isEqualTo("$1");
    }
}
