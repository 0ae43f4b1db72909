package dev.sneller.sqllogictest.suite;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages in the words they share with others of the same cause: the first line, without places and values; names and signs stay. */
final class Causes {
    private static final int LONGEST = 120;
    private static final Pattern PLACE = Pattern.compile("(?i)\\s*\\(?(at|from|in)? ?line \\d+,? col(umn)? \\d+\\)?");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NAME_OR_SIGN = Pattern.compile("[A-Za-z_]\\w*|[^\\w\\s']{1,3}");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,}(?:\\.\\d+)?");

    private Causes() {}

    static String of(String message) {
        String line = message.strip().lines().findFirst().orElse("");
        String state = line.length() > 5 ? line.substring(0, 5) : line;
        String rest = PLACE.matcher(line.substring(state.length())).replaceAll("");
        rest = DIGITS.matcher(QUOTED.matcher(rest).replaceAll(Causes::kept)).replaceAll("N");
        return state + (rest.length() > LONGEST ? rest.substring(0, LONGEST) + "…" : rest);
    }

    private static String kept(MatchResult quoted) {
        boolean stays = NAME_OR_SIGN.matcher(quoted.group(1)).matches();
        return stays ? Matcher.quoteReplacement(quoted.group()) : "'…'";
    }
}
