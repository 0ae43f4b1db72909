package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.session.setting.Setting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What a URL and properties ask for; properties win over the URL, environment variables {@code SNELLER_*} give way to both.
 *
 * @param place what stands behind {@code jdbc:sneller:}, without options
 * @param settings by name as given
 */
record ConnectionUrl(String place, Map<String, String> settings) {
    private static final String ENVIRONMENT_PREFIX = "SNELLER_";

    static ConnectionUrl parse(String url, Properties info) {
        String text = url.substring(SnellerDriver.PREFIX.length());
        int query = text.indexOf('?');
        Map<String, String> settings = new LinkedHashMap<>();
        System.getenv().forEach((name, value) -> {
            String setting = name.startsWith(ENVIRONMENT_PREFIX) ? name.substring(ENVIRONMENT_PREFIX.length()) : "";
            if (Setting.find(setting).isPresent()) {
                settings.put(setting, value);
            }
        });
        if (query >= 0) {
            options(text.substring(query + 1), settings);
        }
        if (info != null) {
            info.stringPropertyNames().stream()
                    .filter(name -> !name.equals("user") && !name.equals("password"))
                    .forEach(name -> put(settings, name, info.getProperty(name)));
        }
        String place = query < 0 ? text : text.substring(0, query);
        return new ConnectionUrl(place.isEmpty() ? "~/.sneller/warehouse" : place, settings);
    }

    private static void options(String text, Map<String, String> settings) {
        for (String option : text.split("&")) {
            if (option.isEmpty()) {
                continue;
            }
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new SnellerException(
                        ErrorCode.INVALID_URL,
                        "option " + SnellerException.quote(option) + " of the URL has no value; write name=value");
            }
            put(
                    settings,
                    option.substring(0, equals),
                    URLDecoder.decode(option.substring(equals + 1), StandardCharsets.UTF_8));
        }
    }

    private static void put(Map<String, String> settings, String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("secret") || lower.contains("accesskey") || lower.contains("access_key")) {
            throw new SnellerException(
                    ErrorCode.INVALID_URL,
                    "credentials do not belong into the URL or properties (" + name
                            + "); they come from the AWS default chain: environment, profile or role");
        }
        settings.keySet().removeIf(known -> known.equalsIgnoreCase(name));
        settings.put(name, value);
    }
}
