package dev.sneller.ingest;

import dev.sneller.table.ScanUnit.RawFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Folders of this machine, by absolute path; enters only those that can hold a match. */
final class LocalPlace implements RawPlace {
    @Override
    public List<FoundFile> find(String path) throws IOException {
        List<FoundFile> found = new ArrayList<>();
        Path literal = Path.of(path);
        if (Files.isRegularFile(literal)) {
            add(literal, found);
        } else if (Files.isDirectory(literal)) {
            String folder = path.endsWith("/") ? path : path + "/";
            walk(Path.of(folder), Glob.of(folder + "**"), folder.split("/", -1).length - 1, found);
        } else if (Glob.hasWildcards(path)) {
            Path root = literal.getRoot();
            walk(root, Glob.of(path), 1, found);
        }
        return found;
    }

    /** @param segment of the glob that names in {@code folder} must match */
    private static void walk(Path folder, Glob glob, int segment, List<FoundFile> found) throws IOException {
        boolean last = segment == glob.depth() - 1;
        String literal = glob.literal(segment);
        if (literal != null) {
            enter(folder.resolve(literal), glob, segment, found);
        } else if (glob.isAnyDepth(segment)) {
            if (!last) {
                walk(folder, glob, segment + 1, found);
            }
            for (Path child : children(folder)) {
                boolean hidden = child.getFileName().toString().startsWith(".");
                if (!hidden && Files.isDirectory(child)) {
                    walk(child, glob, segment, found);
                } else if (!hidden && last) {
                    add(child, found);
                }
            }
        } else {
            for (Path child : children(folder)) {
                if (glob.matches(segment, child.getFileName().toString())) {
                    enter(child, glob, segment, found);
                }
            }
        }
    }

    private static void enter(Path path, Glob glob, int segment, List<FoundFile> found) throws IOException {
        if (segment == glob.depth() - 1) {
            add(path, found);
        } else if (Files.isDirectory(path)) {
            walk(path, glob, segment + 1, found);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            names.forEach(children::add);
        }
        return children;
    }

    private static void add(Path path, List<FoundFile> found) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
        if (attributes.isRegularFile()) {
            RawFile file = new RawFile(path.toString(), attributes.size());
            found.add(new FoundFile(file, attributes.lastModifiedTime().toMillis(), ""));
        }
    }

    @Override
    public RawInput open(String path, long bytes) throws IOException {
        return new LocalInput(Path.of(path), bytes);
    }
}
