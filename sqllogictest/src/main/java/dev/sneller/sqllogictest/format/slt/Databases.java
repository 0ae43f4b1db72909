package dev.sneller.sqllogictest.format.slt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Databases that hold tables without schemas between: they are schemas here, and making one does not enter it. */
final class Databases {
    private static final Pattern DATABASE =
            Pattern.compile("(?is)^(create\\s+(?:or\\s+replace\\s+)?|drop\\s+|undrop\\s+)database\\b(.*)");
    private static final Pattern USE = Pattern.compile("(?is)^use\\s+(?:database\\s+)?([\\w\"]+)$");
    private static final String DEFAULT = "PUBLIC";

    private String current = DEFAULT;

    /** The statements in place of one: the one judged first, then what puts the session where it should be. */
    List<String> of(String sql) {
        Matcher use = USE.matcher(sql.strip());
        if (use.matches()) {
            current = use.group(1).equalsIgnoreCase("default") ? DEFAULT : use.group(1);
            return List.of("USE SCHEMA " + current);
        }
        Matcher database = DATABASE.matcher(sql.strip());
        if (!database.matches()) {
            return List.of(sql);
        }
        List<String> statements = new ArrayList<>(List.of(database.group(1) + "SCHEMA" + database.group(2)));
        if (!database.group(1).toLowerCase(Locale.ROOT).startsWith("drop")) {
            statements.add("USE SCHEMA " + current);
        }
        return statements;
    }
}
