package dev.sneller.expression.function.text.regexp;

/** Makes a regex of a pattern in some syntax; fails with INVALID_PATTERN or INVALID_ARGUMENT. */
@FunctionalInterface
interface RegexCompiler {
    /** @param parameters what stands beside the pattern, empty when nothing does */
    Regex compile(String pattern, String parameters);
}
