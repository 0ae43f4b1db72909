package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values one by one, row after row, or the number of them and a hash.
 *
 * @param types a letter for each column: I a whole number, R a number with three places, T a text, A what java.sql gives as text
 * @param values as written; when there is a hash, none
 * @param hash MD5 in hexadecimal of the values, each followed by a line feed; empty when they are written
 */
public record PrintedValues(String types, Order order, List<String> values, int count, String hash) {
    private static final Pattern DIGITS = Pattern.compile("-?\\d+");

    /** What is sorted before it is compared. */
    public enum Order {
        NOTHING,
        ROWS,
        VALUES
    }

    public PrintedValues {
        values = List.copyOf(values);
    }

    /** What differs in the rows found; empty when nothing does. */
    Optional<String> difference(List<List<Cell>> rows) {
        if (!rows.isEmpty() && rows.get(0).size() != types.length()) {
            return Optional.of(
                    types.length() + " columns wanted, " + rows.get(0).size() + " found");
        }
        List<String> found = printed(rows);
        if (found.size() != count) {
            return Optional.of(count + " values wanted, " + found.size() + " found: " + shortened(found));
        }
        if (!hash.isEmpty()) {
            return md5(found).equals(hash) ? Optional.empty() : Optional.of("another hash of " + shortened(found));
        }
        return found.equals(values)
                ? Optional.empty()
                : Optional.of(shortened(values) + " wanted, " + shortened(found) + " found");
    }

    private List<String> printed(List<List<Cell>> rows) {
        List<List<String>> lines = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            List<String> line = new ArrayList<>(row.size());
            for (int c = 0; c < row.size(); c++) {
                line.add(printed(row.get(c).text(), types.charAt(c)));
            }
            lines.add(line);
        }
        if (order == Order.ROWS) {
            lines.sort(PrintedValues::compareRows);
        }
        List<String> all = new ArrayList<>();
        lines.forEach(all::addAll);
        if (order == Order.VALUES) {
            all.sort(Comparator.naturalOrder());
        }
        return Collections.unmodifiableList(all);
    }

    private static String printed(String text, char type) {
        if (text == null) {
            return "NULL";
        }
        if (type == 'A') {
            return text.isEmpty() ? "(empty)" : text;
        }
        if (type == 'T') {
            return text.isEmpty() ? "(empty)" : text.replaceAll("[^ -~]", "@");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return type == 'I' ? whole(text) : text;
        }
        return type == 'I'
                ? number.setScale(0, RoundingMode.DOWN).toPlainString()
                : number.setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** As SQLite reads a whole number from a text: the digits it begins with, 0 without any; truths are 1 and 0. */
    private static String whole(String text) {
        Matcher digits = DIGITS.matcher(text);
        return text.equals("true") ? "1" : digits.lookingAt() ? digits.group() : "0";
    }

    private static int compareRows(List<String> left, List<String> right) {
        for (int c = 0; c < left.size(); c++) {
            int compared = left.get(c).compareTo(right.get(c));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static String md5(List<String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (String value : values) {
                digest.update(value.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(List<String> values) {
        return values.size() <= 12
                ? values.toString()
                : values.subList(0, 12) + " and " + (values.size() - 12) + " more";
    }
}
