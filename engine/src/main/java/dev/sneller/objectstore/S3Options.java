package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a bucket is reached.
 *
 * @param region name of the region; empty for the one of the environment
 * @param endpoint address of a server other than AWS; empty for AWS or the one of the environment
 * @param pathStyle whether the bucket is named in the path instead of the host
 * @param credentials empty for the SDK's default chain: environment, profile, web identity, instance
 */
public record S3Options(
        Optional<String> region, Optional<URI> endpoint, boolean pathStyle, Optional<Credentials> credentials) {
    /** Name of the option for {@link #region}. */
    public static final String REGION = "REGION";

    /** Name of the option for {@link #endpoint}. */
    public static final String ENDPOINT = "ENDPOINT";

    /** Name of the option for {@link #pathStyle}; an endpoint implies it. */
    public static final String PATH_STYLE = "PATH_STYLE";

    public static final S3Options DEFAULT = of(Map.of());

    /** A key pair, never shown. */
    public record Credentials(String accessKey, String secretKey) {
        @Override
        public String toString() {
            return "Credentials[" + accessKey + "]";
        }
    }

    /** Options by name in any case; names that are not of a bucket are left to others. */
    public static S3Options of(Map<String, String> options) {
        Optional<URI> endpoint =
                option(options, ENDPOINT).or(S3Options::environmentEndpoint).map(S3Options::address);
        boolean pathStyle =
                option(options, PATH_STYLE).map(Boolean::parseBoolean).orElse(endpoint.isPresent());
        return new S3Options(option(options, REGION), endpoint, pathStyle, Optional.empty());
    }

    public S3Options withCredentials(String accessKey, String secretKey) {
        return new S3Options(region, endpoint, pathStyle, Optional.of(new Credentials(accessKey, secretKey)));
    }

    private static Optional<String> option(Map<String, String> options, String name) {
        return options.entrySet().stream()
                .filter(option -> option.getKey().toUpperCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> environmentEndpoint() {
        return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_S3"))
                .or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")));
    }

    private static URI address(String text) {
        String address = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw refused(text, malformed);
        }
        throw refused(text, null);
    }

    private static SnellerException refused(String text, Exception cause) {
        String message = "endpoint " + SnellerException.quote(text) + " is no address. Write it as https://host:port";
        return new SnellerException(ErrorCode.INVALID_URL, message, cause);
    }
}
