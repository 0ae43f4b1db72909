package dev.sneller.objectstore;

import dev.sneller.objectstore.ObjectStore.ObjectSummary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Files under a folder as keys in order, as a bucket would list them; enters only directories that can hold an answer. */
final class FolderListing {
    private record Entry(String key, Path path, BasicFileAttributes attributes) {}

    private final String hidden;
    private final String prefix;
    private final String startAfter;
    private final int limit;
    private final List<ObjectSummary> found = new ArrayList<>();

    /** @param hidden directory under the root that is never listed, with its closing slash */
    FolderListing(String hidden, String prefix, String startAfter, int limit) {
        this.hidden = hidden;
        this.prefix = prefix;
        this.startAfter = startAfter;
        this.limit = limit;
    }

    List<ObjectSummary> walk(Path root) throws IOException {
        String start = prefix.substring(0, prefix.lastIndexOf('/') + 1);
        if (!start.startsWith(hidden)) {
            walk(root.resolve(start), start);
        }
        return found;
    }

    private void walk(Path directory, String key) throws IOException {
        for (Entry entry : entries(directory, key)) {
            if (found.size() == limit) {
                return;
            }
            if (entry.attributes.isDirectory()) {
                walk(entry.path, entry.key);
            } else {
                found.add(summary(entry));
            }
        }
    }

    private List<Entry> entries(Path directory, String key) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(directory)) {
            for (Path path : names) {
                String name = key + path.getFileName();
                if (mayMatch(name)) {
                    add(entries, name, path);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return List.of();
        }
        entries.sort(Comparator.comparing(Entry::key));
        return entries;
    }

    private void add(List<Entry> entries, String name, Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
        if (attributes.isDirectory()) {
            String key = name + "/";
            if (!key.equals(hidden) && (startAfter.startsWith(key) || key.compareTo(startAfter) > 0)) {
                entries.add(new Entry(key, path, attributes));
            }
        } else if (name.startsWith(prefix) && name.compareTo(startAfter) > 0) {
            entries.add(new Entry(name, path, attributes));
        }
    }

    /** Before the look at the file itself: whether the name lies within the prefix, or on the way to it. */
    private boolean mayMatch(String name) {
        return name.startsWith(prefix) || prefix.startsWith(name);
    }

    private static ObjectSummary summary(Entry entry) {
        long modified = entry.attributes.lastModifiedTime().toMillis();
        return new ObjectSummary(entry.key, entry.attributes.size(), modified, "");
    }
}
