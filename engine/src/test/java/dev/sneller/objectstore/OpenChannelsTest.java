package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenChannelsTest {
    @TempDir
    private Path folder;

    @Test
    void noMoreThanItsCapacityStaysOpen() throws Exception {
        try (OpenChannels channels = new OpenChannels(3)) {
            for (int i = 0; i < 10; i++) {
                assertThat(first(channels, file(i))).isEqualTo((byte) i);
            }
            assertThat(channels.size()).isEqualTo(3);
            assertThat(first(channels, file(0))).isZero();
        }
    }

    @Test
    void forgottenFilesAreOpenedAnew() throws Exception {
        try (OpenChannels channels = new OpenChannels(3)) {
            Path file = file(1);
            first(channels, file);
            Files.delete(file);
            assertThat(first(channels, file)).isEqualTo((byte) 1);
            channels.forget(file);
            assertThatThrownBy(() -> first(channels, file)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void anInterruptedReaderDoesNotSpoilTheNext() throws Exception {
        try (OpenChannels channels = new OpenChannels(3)) {
            Path file = file(1);
            first(channels, file);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> first(channels, file)).isInstanceOf(ClosedByInterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(first(channels, file)).isEqualTo((byte) 1);
        }
    }

    @Test
    void readersOfManyFilesGetTheirOwnBytes() throws Exception {
        int files = 40;
        for (int i = 0; i < files; i++) {
            file(i);
        }
        try (OpenChannels channels = new OpenChannels(5)) {
            List<FutureTask<Boolean>> readers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                Random random = new Random(reader);
                FutureTask<Boolean> task = new FutureTask<>(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        int file = random.nextInt(files);
                        if (first(channels, folder.resolve("f" + file)) != file) {
                            return false;
                        }
                        if (i % 50 == 0) {
                            channels.forget(folder.resolve("f" + random.nextInt(files)));
                        }
                    }
                    return true;
                });
                readers.add(task);
                new Thread(task).start();
            }
            for (FutureTask<Boolean> reader : readers) {
                assertThat(reader.get()).isTrue();
            }
        }
    }

    private Path file(int i) throws Exception {
        return Files.write(folder.resolve("f" + i), new byte[] {(byte) i});
    }

    private static byte first(OpenChannels channels, Path file) throws Exception {
        byte[] target = new byte[1];
        channels.read(file, 0, target, 0, 1);
        return target[0];
    }
}
