package dev.sneller.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "a/*.json, a/x.json, true",
        "a/*.json, a/b/x.json, false",
        "a/*.json, a/.x.json, false",
        "a/.*.json, a/.x.json, true",
        "a/?.json, a/x.json, true",
        "a/?.json, a/xy.json, false",
        "a/[a-c]*.json, a/box.json, true",
        "a/[!a-c]*.json, a/box.json, false",
        "a/**/x.json, a/x.json, true",
        "a/**/x.json, a/b/c/x.json, true",
        "a/**, a/b/c/x.json, true",
        "**, x, true",
        "a/**/b/*, a/b/c, true",
        "a/**/b/*, a/b, false",
        "a/x+(1).json, a/x+(1).json, true",
        "a/*.ndjson*, a/events.ndjson.gz, true",
    })
    void matchesAsShellsDo(String glob, String path, boolean matches) {
        assertThat(Glob.of(glob).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a/{b,c}.json; a/b.json a/c.json",
                "{a,b{c,d}}x; ax bcx bdx",
                "a{}b; ab",
                "a{b; a{b",
                "plain; plain",
                "{1,2}{3,4}; 13 14 23 24",
            })
    void alternativesAreSpelledOut(String glob, String expanded) {
        assertThat(Glob.expand(glob)).containsExactly(expanded.split(" "));
    }
}
