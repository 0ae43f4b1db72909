package dev.sneller.objectstore;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The system calls a durable put rests on; tests put failures in their place. */
interface DurableFiles {
    /** Gives {@code existing} a second name, unless that name is taken. */
    default void link(Path name, Path existing) throws IOException {
        Files.createLink(name, existing);
    }

    /** Makes the data of an open file durable. */
    void sync(FileChannel file) throws IOException;

    /** Makes the names in a directory durable. */
    void syncDirectory(Path directory) throws IOException;

    /** The operating system's own. */
    DurableFiles SYSTEM = new DurableFiles() {
        @Override
        public void sync(FileChannel file) throws IOException {
            file.force(true);
        }

        @Override
        public void syncDirectory(Path directory) throws IOException {
            if (File.separatorChar == '\\') {
                return; // Windows opens no directories: there the journal of NTFS keeps the link
            }
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    };

    /** Syncs nothing: for {@link LocalOptions.Durability#OFF}. */
    DurableFiles UNSYNCED = new DurableFiles() {
        @Override
        public void sync(FileChannel file) {}

        @Override
        public void syncDirectory(Path directory) {}
    };
}
