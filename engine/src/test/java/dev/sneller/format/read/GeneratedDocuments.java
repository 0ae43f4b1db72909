package dev.sneller.format.read;

import java.util.Random;

/** Random JSON documents: few paths with many kinds, rare paths, unicode, arrays, nesting, empty things. */
final class GeneratedDocuments {
    private static final String[] KEYS = {
        "a", "b", "id", "name", "ü", "with space", "nested", "list", "", "deep\\u0000key"
    };

    private GeneratedDocuments() {}

    static String document(Random random) {
        return random.nextInt(40) == 0 ? value(random, 0) : object(random, 0);
    }

    private static String object(Random random, int depth) {
        StringBuilder text = new StringBuilder("{");
        for (String key : KEYS) {
            if (random.nextInt(3) != 0) {
                text.append(text.length() > 1 ? "," : "")
                        .append('"')
                        .append(key)
                        .append("\":")
                        .append(typical(key, random, depth));
            }
        }
        if (random.nextInt(10) == 0) {
            text.append(text.length() > 1 ? "," : "")
                    .append("\"rare")
                    .append(random.nextInt(500))
                    .append("\":")
                    .append(value(random, depth + 1));
        }
        return text.append('}').toString();
    }

    private static String typical(String key, Random random, int depth) {
        if (random.nextInt(20) == 0) {
            return value(random, depth + 1);
        }
        return switch (key) {
            case "a" -> Integer.toString(random.nextInt(100));
            case "id" -> Long.toString(random.nextLong());
            case "b" -> random.nextInt(1000) + "." + random.nextInt(100);
            case "nested" -> depth < 3 ? object(random, depth + 1) : "{}";
            case "list" -> array(random, depth + 1);
            case "ü" -> Boolean.toString(random.nextBoolean());
            default -> text(random);
        };
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 5 ? 6 : 9)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> Integer.toString(random.nextInt());
            case 3 -> random.nextInt() + "." + Math.abs(random.nextLong());
            case 4 -> random.nextInt(1000) + ".25e" + random.nextInt(200);
            case 5 -> text(random);
            case 6 -> array(random, depth + 1);
            default -> object(random, depth + 1);
        };
    }

    private static String array(Random random, int depth) {
        StringBuilder text = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(text.length() > 1 ? "," : "").append(value(random, depth + 2));
        }
        return text.append(']').toString();
    }

    private static String text(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "\"\"";
            case 1 -> "\"𝄞 ü \\n \\\" \\u0001\"";
            case 2 -> "\"2024-01-0" + (1 + random.nextInt(9)) + "\"";
            case 3 -> "\"" + "long ".repeat(random.nextInt(60)) + "\"";
            default -> "\"" + Long.toHexString(random.nextLong()) + "\"";
        };
    }
}
