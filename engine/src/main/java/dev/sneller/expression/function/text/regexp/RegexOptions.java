package dev.sneller.expression.function.text.regexp;

import com.google.re2j.Pattern;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;

/**
 * What the parameters of a regular expression say.
 *
 * @param flags RE2's
 * @param extracts whether a group is wanted instead of the match
 */
record RegexOptions(int flags, boolean extracts) {
    static final RegexOptions NONE = new RegexOptions(0, false);
    static final RegexOptions ANY_IS_ANY = new RegexOptions(Pattern.DOTALL, false);

    /** Letters in any order; of {@code c} and {@code i} the last one counts. */
    static RegexOptions parse(String parameters) {
        int flags = 0;
        boolean extracts = false;
        for (int i = 0; i < parameters.length(); i++) {
            switch (parameters.charAt(i)) {
                case 'c' -> flags &= ~Pattern.CASE_INSENSITIVE;
                case 'i' -> flags |= Pattern.CASE_INSENSITIVE;
                case 'm' -> flags |= Pattern.MULTILINE;
                case 's', 'n' -> flags |= Pattern.DOTALL;
                case 'e' -> extracts = true;
                default ->
                    throw new SnellerException(
                            ErrorCode.INVALID_ARGUMENT,
                            SnellerException.quote(parameters)
                                    + " are no parameters of a regular expression. They are c, i, m, s and e");
            }
        }
        return new RegexOptions(flags, extracts);
    }
}
