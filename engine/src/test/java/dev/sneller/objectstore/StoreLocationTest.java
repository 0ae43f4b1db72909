package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLocationTest {
    @Test
    void foldersAreCanonical(@TempDir Path folder) throws Exception {
        Path real = Files.createDirectory(folder.resolve("real")).toRealPath();
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        String wanted = real.resolve("wh").toString();
        assertThat(StoreLocation.parse(link + "/./x/../wh").canonical()).isEqualTo(wanted);
        assertThat(StoreLocation.parse("file:" + link + "/wh").canonical()).isEqualTo(wanted);
        assertThat(StoreLocation.parse("file://" + real + "/wh").canonical()).isEqualTo(wanted);
    }

    @Test
    void relativeFoldersStartAtTheWorkingDirectoryAndTildeAtHome() {
        assertThat(((StoreLocation.Folder) StoreLocation.parse("some/wh")).path())
                .isAbsolute()
                .endsWithRaw(Path.of("some/wh"));
        assertThat(((StoreLocation.Folder) StoreLocation.parse("~/wh-not-there")).path())
                .endsWithRaw(Path.of("wh-not-there"));
    }

    @Test
    void bucketsCarryTheirOptions() {
        StoreLocation.Bucket bucket = (StoreLocation.Bucket)
                StoreLocation.parse("s3://my-bucket/a/b/?region=eu-west-1&endpoint=http://127.0.0.1:9000");
        assertThat(bucket.bucket()).isEqualTo("my-bucket");
        assertThat(bucket.prefix()).isEqualTo("a/b");
        assertThat(bucket.options().region()).hasValue("eu-west-1");
        assertThat(bucket.options().endpoint()).hasValue(URI.create("http://127.0.0.1:9000"));
        assertThat(bucket.options().pathStyle()).isTrue();
        assertThat(bucket.canonical()).isEqualTo("s3://my-bucket/a/b?endpoint=http://127.0.0.1:9000");
        assertThat(StoreLocation.parse("s3://my-bucket").canonical()).isEqualTo("s3://my-bucket");
    }

    @Test
    void memoryStoresHaveNames() {
        assertThat(StoreLocation.parse("mem:a")).isEqualTo(new StoreLocation.Memory("a"));
    }

    @Test
    void unknownPlacesAreRefusedWithAWayOut() {
        for (String place :
                new String[] {"gs://bucket/x", "", "s3://", "s3://key:secret@bucket/x", "s3://b/x?region"}) {
            assertThatThrownBy(() -> StoreLocation.parse(place))
                    .as(place)
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_URL))
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> StoreLocation.parse("s3://b?endpoint=http://")).hasMessageContaining("endpoint");
    }
}
