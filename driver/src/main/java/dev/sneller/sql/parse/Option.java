package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;

/** {@code NAME = value}, the name in upper case. */
public record Option(String name, OptionValue value, TextPosition position) {}
