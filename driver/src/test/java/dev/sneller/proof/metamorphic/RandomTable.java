package dev.sneller.proof.metamorphic;

import dev.sneller.proof.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of random columns over several files: the document in {@code v}, and its members in typed columns beside it. Column {@code id}
 * numbers the rows. Members {@code m}, a value of any kind, and {@code a}, mostly an array of such, have no column.
 */
final class RandomTable {
    /** How the values of a column are spread over its rows. */
    private enum Spread {
        FEW,
        IN_ORDER,
        SHUFFLED,
        SAME_IN_A_FILE
    }

    /** @param nullPercent of the rows; 100 in some files */
    private record Member(Column column, Spread spread, int nullPercent) {}

    private final Random random;
    private final String name;
    private final List<Member> members = new ArrayList<>();
    private final List<List<String>> files = new ArrayList<>();

    RandomTable(Random random, String name, int fileCount, int maxRows) {
        this.random = random;
        this.name = name;
        for (Kind kind : Kind.values()) {
            for (int i = random.nextInt(3); i >= (kind == Kind.INT ? 0 : 1); i--) {
                Spread spread = Spread.values()[random.nextInt(Spread.values().length)];
                members.add(new Member(new Column("c" + members.size(), kind), spread, random.nextInt(3) * 15));
            }
        }
        for (int f = 0; f < fileCount; f++) {
            files.add(file(f * (long) maxRows, 1 + random.nextInt(maxRows)));
        }
    }

    List<Column> columns() {
        return members.stream().map(Member::column).toList();
    }

    private List<String> file(long first, int rows) {
        List<String> constants =
                members.stream().map(m -> m.column().kind().common(random)).toList();
        List<Boolean> absent =
                members.stream().map(m -> random.nextInt(10) == 0).toList();
        List<String> documents = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> parts = new ArrayList<>();
            for (int m = 0; m < members.size(); m++) {
                Member member = members.get(m);
                if (!absent.get(m) && random.nextInt(100) >= member.nullPercent()) {
                    String value = random.nextInt(40) == 0 ? "null" : value(member, first + row, constants.get(m));
                    parts.add("\"" + member.column().name() + "\":" + value);
                }
            }
            parts.add("\"id\":" + (first + row));
            if (random.nextInt(5) > 0) {
                parts.add("\"m\":" + mixed());
            }
            if (random.nextInt(4) > 0) {
                parts.add("\"a\":" + array());
            }
            documents.add("{" + String.join(",", parts) + "}");
        }
        return documents;
    }

    private String value(Member member, long n, String constant) {
        Kind kind = member.column().kind();
        return switch (member.spread()) {
            case FEW -> kind.common(random);
            case IN_ORDER -> kind.inOrder(n + random.nextInt(20));
            case SHUFFLED -> kind.inOrder(random.nextInt(100_000));
            case SAME_IN_A_FILE -> constant;
        };
    }

    private String mixed() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Integer.toString(random.nextInt(30));
            case 3 -> random.nextInt(10) + ".50";
            case 4 -> "\"" + random.nextInt(30) + "\"";
            case 5 -> "\"alpha\"";
            case 6 -> random.nextBoolean() ? "true" : "null";
            default -> random.nextBoolean() ? "[1,2]" : "{\"x\":" + random.nextInt(5) + "}";
        };
    }

    private String array() {
        return random.nextInt(20) == 0
                ? mixed()
                : IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> random.nextBoolean() ? Integer.toString(random.nextInt(6)) : mixed())
                        .collect(Collectors.joining(",", "[", "]"));
    }

    /** Makes the table, one data file for each file of documents. */
    void load(Connection connection, Path folder) throws SQLException, IOException {
        String columns = columns().stream()
                .map(column -> column.name() + " " + column.kind().type() + ", ")
                .collect(Collectors.joining());
        String values = columns().stream()
                .map(column -> "$1:" + column.name() + "::" + column.kind().type() + ", ")
                .collect(Collectors.joining());
        Sql.run(connection, "CREATE TABLE " + name + " (id INT, " + columns + "v VARIANT)");
        for (int f = 0; f < files.size(); f++) {
            Path file = Files.write(folder.resolve(name + "-" + f + ".ndjson"), files.get(f));
            Sql.run(connection, "INSERT INTO " + name + " SELECT $1:id::int, " + values + "$1 FROM '" + file + "'");
        }
    }
}
