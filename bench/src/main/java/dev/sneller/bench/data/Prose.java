package dev.sneller.bench.data;

import java.util.Arrays;
import java.util.Locale;

/** Texts of words whose frequencies fall with their rank, as those of languages do; already escaped for JSON. */
final class Prose {
    private static final int WORDS = 12_000;
    private static final String[] COMMON =
            ("the be to of and a in that have I it for not on with he as you do at this but his"
                            + " by from they we say her she or an will my one all would there their what so up out if about who get"
                            + " which go me when make can like time no just him know take people into year your good some could them")
                    .split(" ");
    private static final String[] SYLLABLES =
            "ba be bi ca ce co da de di el en er fo ga ha in ka la le li ma me mi na ne no pa pe ro ra se si ta te ti un ver"
                    .split(" ");
    private static final String[] JAPANESE =
            "今日 は いい 天気 です ね おはよう ございます ありがとう 写真 猫 可愛い 楽しい 仕事 終わり 明日 から 頑張る".split(" ");
    private static final String[] ENDS = {"", "", "", "!", "?", " 😂", " 🦋", " ❤️"};

    private final Dice dice;
    private final String[] words = new String[WORDS];
    private final double[] cumulative = new double[WORDS];

    Prose(Dice dice) {
        this.dice = dice;
        Dice letters = new Dice(7);
        double total = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            words[rank] = rank < COMMON.length ? COMMON[rank] : madeUp(letters);
            total += 1 / Math.pow(rank + 2.7, 1.02);
            cumulative[rank] = total;
        }
        for (int rank = 0; rank < WORDS; rank++) {
            cumulative[rank] /= total;
        }
    }

    String word() {
        int place = Arrays.binarySearch(cumulative, (dice.any() >>> 11) * 0x1p-53);
        return words[Math.min(WORDS - 1, place < 0 ? -place - 1 : place)];
    }

    /** A sentence or two of so many words. */
    String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = word();
            boolean capital = i == 0 || dice.below(15) == 0;
            text.append(i > 0 ? " " : "")
                    .append(capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
            switch (dice.below(40)) {
                case 0 -> text.append(',');
                case 1 -> text.append('.');
                case 2 -> text.append("\\n\\n");
                case 3 -> text.append(" \\\"").append(word()).append("\\\"");
                default -> {}
            }
        }
        return text.append(dice.oneOf(ENDS)).toString();
    }

    /** As {@link #text}, in a script of three bytes a character. */
    String japanese(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(dice.oneOf(JAPANESE)).append(dice.below(12) == 0 ? "。" : "");
        }
        return text.toString();
    }

    private static String madeUp(Dice letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + letters.below(3); i > 0; i--) {
            word.append(letters.oneOf(SYLLABLES));
        }
        return word.toString();
    }
}
