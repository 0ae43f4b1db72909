package dev.sneller.variant;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** JSON texts with everything in them that is hard: deep nests, unicode, extreme numbers, blanks, many keys. */
public final class RandomDocuments {
    private static final String[] TEXTS = {
        "",
        "a",
        "key",
        "größe",
        "日本語",
        "😀",
        "quote\\\"d",
        "tab\\t",
        "\\u0000\\u001f",
        "a/b",
        "\\/",
        "\\ud83d\\ude00",
        "0123456789abcdef0"
    };
    private final Random random;

    public RandomDocuments(Random random) {
        this.random = random;
    }

    public String next() {
        StringBuilder json = new StringBuilder();
        value(json, 0);
        return json.toString();
    }

    private void value(StringBuilder json, int depth) {
        int choice = random.nextInt(depth > 5 ? 6 : 9);
        blanks(json);
        switch (choice) {
            case 0 -> json.append(random.nextBoolean());
            case 1 -> json.append("null");
            case 2, 3 -> json.append('"').append(text()).append('"');
            case 4, 5 -> json.append(number());
            case 6, 7 -> object(json, depth);
            default -> array(json, depth);
        }
        blanks(json);
    }

    private void object(StringBuilder json, int depth) {
        Set<String> keys = new LinkedHashSet<>();
        int count = depth < 2 && random.nextInt(10) == 0 ? 60 : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            keys.add(text() + random.nextInt(10) + "#" + i);
        }
        String separator = "{";
        for (String key : keys) {
            json.append(separator);
            blanks(json);
            json.append('"').append(key).append('"');
            blanks(json);
            json.append(':');
            value(json, depth + 1);
            separator = ",";
        }
        json.append(keys.isEmpty() ? "{}" : "}");
    }

    private void array(StringBuilder json, int depth) {
        int count = random.nextInt(5);
        json.append('[');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                json.append(',');
            }
            value(json, depth + 1);
        }
        json.append(']');
    }

    private String text() {
        StringBuilder text = new StringBuilder(TEXTS[random.nextInt(TEXTS.length)]);
        while (random.nextInt(3) == 0) {
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        return text.toString();
    }

    private String number() {
        String sign = random.nextInt(3) == 0 ? "-" : "";
        String whole = new BigInteger(random.nextInt(140), random).toString();
        return switch (random.nextInt(6)) {
            case 0 -> sign + whole;
            case 1 -> sign + random.nextInt(1000);
            case 2 -> sign + random.nextInt(100) + "." + random.nextInt(1000) + "0".repeat(random.nextInt(3));
            case 3 -> sign + whole + ".0" + new BigInteger(random.nextInt(140), random);
            case 4 -> sign + "0." + "0".repeat(random.nextInt(40)) + random.nextInt(1000);
            default ->
                sign + random.nextInt(1000) + "." + random.nextInt(Integer.MAX_VALUE) + "e"
                        + (random.nextInt(600) - 300);
        };
    }

    private void blanks(StringBuilder json) {
        if (random.nextInt(6) == 0) {
            json.append(" \n\t\r".charAt(random.nextInt(4)));
        }
    }
}
