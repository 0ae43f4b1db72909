package dev.sneller.sqllogictest.format.slt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@code loop i 0 10}, {@code foreach type a b c} and {@code endloop}: what is between them again and again, with texts put in. */
final class Loops {
    private static final List<String> INTEGRAL = List.of("tinyint", "smallint", "integer", "bigint");
    private static final List<String> NUMERIC = List.of("tinyint", "smallint", "integer", "bigint", "float", "double");

    private Loops() {}

    static List<Line> unrolled(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(Integer.toString(i + 1), texts.get(i)));
        }
        return unroll(lines);
    }

    private static List<Line> unroll(List<Line> lines) {
        List<Line> unrolled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).text().strip().split("\\s+");
            boolean loop = words[0].equals("loop") && words.length == 4;
            if (loop || words[0].equals("foreach") && words.length > 2) {
                int end = end(lines, i);
                List<Line> body = lines.subList(i + 1, end);
                List<String> values = loop ? numbers(words) : words(words);
                for (int turn = 0; turn < values.size(); turn++) {
                    unrolled.addAll(unroll(with(body, words[1], values.get(turn), turn)));
                }
                i = end;
            } else {
                unrolled.add(lines.get(i));
            }
        }
        return unrolled;
    }

    private static int end(List<Line> lines, int start) {
        int depth = 0;
        for (int i = start; i < lines.size(); i++) {
            String text = lines.get(i).text();
            depth += text.matches("(loop|foreach|concurrentloop|concurrentforeach)\\s.*") ? 1 : 0;
            depth -= text.strip().equals("endloop") ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<String> numbers(String[] words) {
        return IntStream.range(Integer.parseInt(words[2]), Integer.parseInt(words[3]))
                .mapToObj(Integer::toString)
                .toList();
    }

    private static List<String> words(String[] words) {
        List<String> values = new ArrayList<>();
        for (String word : List.of(words).subList(2, words.length)) {
            switch (word) {
                case "<integral>", "<signed>" -> values.addAll(INTEGRAL);
                case "<numeric>" -> values.addAll(NUMERIC);
                default -> values.add(word);
            }
        }
        return values;
    }

    /** Several variables, separated by commas, take as many values at once. */
    private static List<Line> with(List<Line> body, String variables, String values, int turn) {
        String[] names = variables.split(",");
        String[] texts = names.length == 1 ? new String[] {values} : values.split(",", -1);
        List<Line> lines = new ArrayList<>();
        for (Line line : body) {
            String text = line.text();
            for (int v = 0; v < Math.min(names.length, texts.length); v++) {
                text = text.replace("${" + names[v] + "}", texts[v]).replace("{" + names[v] + "}", texts[v]);
            }
            lines.add(new Line(turn == 0 ? line.place() : line.place() + "#" + (turn + 1), text));
        }
        return lines;
    }
}
