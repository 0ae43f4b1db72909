package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A store in a folder, shared by any number of processes.
 *
 * <p>An object is written to {@code tmp/}, synced, and given its name by a hard link, which fails when the name is taken: the one
 * decision a local file system makes for several processes at once. A killed process leaves files in {@code tmp/}, nothing else.
 */
public final class LocalStore implements ObjectStore {
    static final String TEMPORARY = "tmp/";

    private final Path root;
    private final DurableFiles files;
    private final DurableDirectories directories;
    private final OpenChannels channels;
    private final boolean writable;
    private volatile IOException broken;

    /** A store in {@code folder}, which is made by the first put if it is not there. */
    public LocalStore(Path folder, LocalOptions options) {
        this(
                folder,
                options,
                options.durability() == LocalOptions.Durability.FULL ? DurableFiles.SYSTEM : DurableFiles.UNSYNCED);
    }

    LocalStore(Path folder, LocalOptions options, DurableFiles files) {
        this.root = folder.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new SnellerException(ErrorCode.STORE_REFUSED, root + " is a file. Name a folder");
        }
        this.files = files;
        this.directories = new DurableDirectories(root, this::sync);
        this.channels = new OpenChannels(options.openFiles());
        this.writable = isWritable(root);
    }

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) throws IOException {
        try (ObjectUpload upload = upload(key)) {
            upload.write(body, 0, body.length);
            return upload.finish();
        }
    }

    @Override
    public void put(String key, byte[] body) throws IOException {
        Path target = path(key);
        checkWritable();
        make(target.getParent());
        Path temporary = newTemporary();
        try {
            Files.write(temporary, body);
            channels.forget(target);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw StoreFailures.ofWrite(location(), failure);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public ObjectUpload upload(String key) throws IOException {
        Path target = path(key);
        checkWritable();
        Path temporary = newTemporary();
        try {
            return new LocalUpload(this, temporary, target);
        } catch (IOException failure) {
            throw StoreFailures.ofWrite(location(), failure);
        }
    }

    @Override
    public byte[] read(String key) throws IOException {
        try {
            return Files.readAllBytes(path(key));
        } catch (NoSuchFileException absent) {
            throw new ObjectNotFoundException(location(), key);
        }
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException {
        Path file = path(key);
        try {
            channels.read(file, offset, target, targetOffset, length);
        } catch (NoSuchFileException absent) {
            throw new ObjectNotFoundException(location(), key);
        } catch (EOFException end) {
            throw StoreFailures.endsEarly(location(), key, offset + length, Files.size(file));
        }
    }

    @Override
    public OptionalLong length(String key) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(key)));
        } catch (NoSuchFileException absent) {
            return OptionalLong.empty();
        }
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) throws IOException {
        return new FolderListing(TEMPORARY, prefix, startAfter, limit).walk(root);
    }

    @Override
    public void delete(String key) throws IOException {
        Path file = path(key);
        checkWritable();
        channels.forget(file);
        Files.deleteIfExists(file);
    }

    @Override
    public String location() {
        return root.toString();
    }

    @Override
    public boolean isReadOnly() {
        return !writable || broken != null;
    }

    @Override
    public void close() {
        channels.close();
    }

    /**
     * Gives a finished temporary file its name. EXISTS is an answer others may have got before the name reached the disk, so the
     * directory is synced before it is believed too.
     */
    PutOutcome publish(Path temporary, Path target) throws IOException {
        Path directory = target.getParent();
        make(directory);
        PutOutcome outcome = link(temporary, target);
        sync(directory);
        return outcome;
    }

    private void make(Path directory) throws IOException {
        try {
            directories.make(directory);
        } catch (IOException failure) {
            throw StoreFailures.ofWrite(location(), failure);
        }
    }

    private void sync(Path directory) throws IOException {
        try {
            files.syncDirectory(directory);
        } catch (IOException failure) {
            // The kernel may have dropped the dirty pages and call the next sync a success: trust no answer any more.
            broken = failure;
            throw failure;
        }
    }

    DurableFiles files() {
        return files;
    }

    private PutOutcome link(Path temporary, Path target) throws IOException {
        try {
            files.link(target, temporary);
            return PutOutcome.CREATED;
        } catch (FileAlreadyExistsException taken) {
            return PutOutcome.EXISTS;
        } catch (UnsupportedOperationException noLinks) {
            throw noHardLinks(noLinks);
        } catch (FileSystemException failure) {
            if (Files.exists(temporary) && isRefusedLink(failure.getReason())) {
                throw noHardLinks(failure);
            }
            throw StoreFailures.ofWrite(location(), failure);
        }
    }

    private static boolean isRefusedLink(String reason) {
        return reason != null && (reason.contains("not permitted") || reason.contains("not supported"));
    }

    private SnellerException noHardLinks(Exception cause) {
        String text = "the file system of " + root + " has no hard links, which commits rest on."
                + " Keep the warehouse on ext4, xfs, btrfs, zfs, APFS or NTFS, or in a bucket";
        return new SnellerException(ErrorCode.STORE_REFUSED, text, cause);
    }

    private Path newTemporary() throws IOException {
        Path directory = root.resolve(TEMPORARY);
        make(directory);
        return directory.resolve(UUID.randomUUID().toString());
    }

    private void checkWritable() throws IOException {
        if (broken != null) {
            throw new IOException(location() + " failed to sync a directory; open it again", broken);
        }
        if (!writable) {
            throw StoreFailures.readOnly(location(), "this process may not write there");
        }
    }

    private static boolean isWritable(Path folder) {
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isWritable(existing);
    }

    private Path path(String key) {
        boolean inside = !key.isEmpty() && !key.startsWith("/") && !key.endsWith("/") && !key.startsWith(TEMPORARY);
        Path path = root.resolve(key).normalize();
        Invariant.check(
                inside && path.startsWith(root) && !path.equals(root), "key " + key + " names an object in the folder");
        return path;
    }
}
