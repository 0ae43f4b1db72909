package dev.sneller.session.setting;

import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.format.TimeFormat;
import dev.sneller.variant.text.format.TimeFormats;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The formats of dates and times that a session's settings name. */
final class Formats {
    private static final List<Setting> ALL = List.of(
            Setting.DATE_INPUT_FORMAT,
            Setting.DATE_OUTPUT_FORMAT,
            Setting.TIME_INPUT_FORMAT,
            Setting.TIME_OUTPUT_FORMAT,
            Setting.TIMESTAMP_INPUT_FORMAT,
            Setting.TIMESTAMP_OUTPUT_FORMAT,
            Setting.TIMESTAMP_NTZ_OUTPUT_FORMAT,
            Setting.TIMESTAMP_LTZ_OUTPUT_FORMAT,
            Setting.TIMESTAMP_TZ_OUTPUT_FORMAT,
            Setting.TWO_DIGIT_CENTURY_START);

    private Formats() {}

    static TimeFormats of(Settings settings) {
        if (ALL.stream().allMatch(setting -> settings.get(setting).equals(setting.defaultValue()))) {
            return TimeFormats.DEFAULT;
        }
        Map<TypeKind, TimeFormat> input = new EnumMap<>(TypeKind.class);
        input(input, settings.get(Setting.DATE_INPUT_FORMAT), TypeKind.DATE);
        input(input, settings.get(Setting.TIME_INPUT_FORMAT), TypeKind.TIME);
        input(
                input,
                settings.get(Setting.TIMESTAMP_INPUT_FORMAT),
                TypeKind.TIMESTAMP_NTZ,
                TypeKind.TIMESTAMP_LTZ,
                TypeKind.TIMESTAMP_TZ);
        return new TimeFormats(
                output(settings, Setting.DATE_OUTPUT_FORMAT),
                output(settings, Setting.TIME_OUTPUT_FORMAT),
                output(settings, Setting.TIMESTAMP_NTZ_OUTPUT_FORMAT),
                output(settings, Setting.TIMESTAMP_LTZ_OUTPUT_FORMAT),
                output(settings, Setting.TIMESTAMP_TZ_OUTPUT_FORMAT),
                input,
                (int) settings.count(Setting.TWO_DIGIT_CENTURY_START));
    }

    private static void input(Map<TypeKind, TimeFormat> formats, String text, TypeKind... kinds) {
        if (!isAuto(text)) {
            for (TypeKind kind : kinds) {
                formats.put(kind, TimeFormat.of(text));
            }
        }
    }

    private static TimeFormat output(Settings settings, Setting setting) {
        String text = settings.get(setting);
        String named = text.isEmpty() ? settings.get(Setting.TIMESTAMP_OUTPUT_FORMAT) : text;
        boolean isOther = isAuto(named);
        String usual = setting.defaultValue().isEmpty()
                ? Setting.TIMESTAMP_OUTPUT_FORMAT.defaultValue()
                : setting.defaultValue();
        return TimeFormat.of(isOther ? usual : named);
    }

    private static boolean isAuto(String text) {
        return text.isBlank() || text.strip().equalsIgnoreCase("AUTO");
    }
}
