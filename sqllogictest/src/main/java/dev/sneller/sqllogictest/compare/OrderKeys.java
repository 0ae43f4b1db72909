package dev.sneller.sqllogictest.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a result that its outermost query orders by, in order, from 0.
 *
 * @param complete whether all keys are columns of the result: only then rows with equal keys may come in any order
 */
public record OrderKeys(boolean isOrdered, boolean isLimited, boolean complete, List<Integer> columns) {
    /** Of a query that does not order. */
    public static final OrderKeys NONE = new OrderKeys(false, false, false, List.of());

    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ORDER = Pattern.compile("(?i)\\border\\s+by\\b");
    private static final Pattern END = Pattern.compile("(?i)\\b(limit|offset|fetch|for)\\b");
    private static final Pattern DIRECTION = Pattern.compile("(?i)\\s+(asc|desc|nulls\\s+(first|last))\\b");

    public OrderKeys {
        columns = List.copyOf(columns);
    }

    public static OrderKeys of(String sql, List<String> labels) {
        String top = outermost(sql);
        Matcher order = ORDER.matcher(top);
        int start = -1;
        while (order.find()) {
            start = order.end();
        }
        if (start < 0) {
            return NONE;
        }
        Matcher end = END.matcher(top);
        boolean limited = end.find(start);
        String keys = top.substring(start, limited ? end.start() : top.length());
        List<Integer> columns = new ArrayList<>();
        boolean complete = true;
        for (String key : keys.split(",")) {
            Optional<Integer> column =
                    column(DIRECTION.matcher(key).replaceAll("").strip(), labels);
            column.ifPresent(columns::add);
            complete &= column.isPresent();
        }
        return new OrderKeys(true, limited, complete, columns);
    }

    private static Optional<Integer> column(String key, List<String> labels) {
        if (key.matches("\\d{1,4}")) {
            int position = Integer.parseInt(key) - 1;
            return position < labels.size() ? Optional.of(position) : Optional.empty();
        }
        String name = key.substring(key.lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
        Optional<Integer> found = Optional.empty();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).toUpperCase(Locale.ROOT).equals(name)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(i);
            }
        }
        return found;
    }

    /** The text without literals, quotes, comments and everything in parentheses, which become blanks or {@code _}. */
    private static String outermost(String sql) {
        String plain = QUOTED_OR_COMMENT.matcher(sql).replaceAll(match -> {
            String text = match.group();
            boolean name = text.startsWith("\"") && text.matches("\"\\w+\"");
            return Matcher.quoteReplacement(
                    name ? text.substring(1, text.length() - 1) : text.startsWith("'") ? "_'" : " ");
        });
        StringBuilder top = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth -= c == ')' ? 1 : 0;
            if (depth == 0) {
                top.append(c == ')' || c == ';' ? ' ' : c);
            }
            depth += c == '(' ? 1 : 0;
        }
        return top.toString();
    }
}
