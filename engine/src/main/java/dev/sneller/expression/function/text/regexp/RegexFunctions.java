package dev.sneller.expression.function.text.regexp;

import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.batch.row.TextRow;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.expression.function.text.CodePoints;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Map;
import java.util.function.Function;

/** Functions of regular expressions: whole matches, searches, parts, replacements. */
public final class RegexFunctions {
    private RegexFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of(
                "REGEXP_LIKE", family(site -> new PatternTest(RegexFunctions::regex, true)),
                "REGEXP_MATCHES", family(site -> new PatternTest(RegexFunctions::regex, false)),
                "SIMILAR TO", family(site -> new PatternTest(SimilarPattern::compile, true)),
                "REGEXP_COUNT", family(RegexFunctions::count),
                "REGEXP_INSTR", family(RegexFunctions::position),
                "REGEXP_SUBSTR", family(RegexFunctions::part),
                "REGEXP_SUBSTR_ALL", family(RegexFunctions::parts),
                "REGEXP_REPLACE", family(RegexFunctions::replace));
    }

    private static FunctionFamily family(Function<CallSite, Kernel> kernels) {
        return site -> site.strict(() -> kernels.apply(site));
    }

    private static Regex regex(String pattern, String parameters) {
        return Regex.compile(pattern, RegexOptions.parse(parameters));
    }

    private static Kernel count(CallSite site) {
        RegexSearch search = new RegexSearch(RegexArguments.COUNT, 1, RegexFunctions::regex);
        return RowKernels.integer(
                site.type(),
                arguments -> {
                    search.bind(arguments);
                    return (row, outcome) -> {
                        Regex regex = search.begin(row, outcome);
                        return regex == null ? 0 : regex.count();
                    };
                },
                search::failure);
    }

    /** Where the match, or a group of it, begins; with option 1 where what follows it begins; 0 when there is none. */
    private static Kernel position(CallSite site) {
        RegexSearch search = new RegexSearch(RegexArguments.INSTR, 1, RegexFunctions::regex);
        return RowKernels.integer(
                site.type(),
                arguments -> {
                    search.bind(arguments);
                    return (row, outcome) -> {
                        Regex regex = search.begin(row, outcome);
                        if (regex == null || !regex.next(search.occurrence(row))) {
                            return 0;
                        }
                        int group = search.group(row, regex);
                        if (group > regex.groupCount() || regex.start(group) < 0) {
                            return 0;
                        }
                        int at = search.option(row) == 0 ? regex.start(group) : regex.end(group);
                        return CodePoints.count(regex.bytes(), regex.from(), at) + 1L;
                    };
                },
                search::failure);
    }

    private static Kernel part(CallSite site) {
        RegexSearch search = new RegexSearch(RegexArguments.SUBSTR, 1, RegexFunctions::regex);
        return RowKernels.text(
                site.type(),
                arguments -> {
                    search.bind(arguments);
                    return (row, out, outcome) -> {
                        Regex regex = search.begin(row, outcome);
                        if (regex == null) {
                            return;
                        }
                        boolean isFound = regex.next(search.occurrence(row));
                        int group = isFound ? search.group(row, regex) : 0;
                        if (!isFound || group > regex.groupCount() || regex.start(group) < 0) {
                            outcome.setNull(row);
                        } else {
                            int start = regex.start(group);
                            out.append(regex.bytes(), start, regex.end(group) - start);
                        }
                    };
                },
                search::failure);
    }

    /** Every match from the occurrence on, or a group of each. */
    private static Kernel parts(CallSite site) {
        RegexSearch search = new RegexSearch(RegexArguments.SUBSTR, 1, RegexFunctions::regex);
        return RowKernels.document(
                site.type(),
                arguments -> {
                    search.bind(arguments);
                    return (row, out, outcome) -> {
                        out.startArray();
                        Regex regex = search.begin(row, outcome);
                        if (regex != null && regex.next(search.occurrence(row))) {
                            int group = search.group(row, regex);
                            do {
                                append(regex, group, out);
                            } while (regex.next());
                        }
                        out.endArray();
                    };
                },
                search::failure);
    }

    private static void append(Regex regex, int group, BinaryBuilder out) {
        if (group > regex.groupCount() || regex.start(group) < 0) {
            out.undefined();
        } else {
            int start = regex.start(group);
            out.string(regex.bytes(), start, regex.end(group) - start);
        }
    }

    private static Kernel replace(CallSite site) {
        RegexSearch search = new RegexSearch(RegexArguments.REPLACE, 0, RegexFunctions::regex);
        return RowKernels.text(site.type(), arguments -> replacing(search.bind(arguments), arguments), search::failure);
    }

    private static TextRow replacing(RegexSearch search, FlatVector[] arguments) {
        Substitute substitute = new Substitute(arguments.length > 2 ? (BytesVector) arguments[2] : null);
        return (row, out, outcome) -> {
            Regex regex = search.begin(row, outcome);
            if (regex == null) {
                return;
            }
            substitute.at(row);
            long wanted = search.occurrence(row);
            if (wanted == 0 && regex.replaceRuns(substitute, out)) {
                return;
            }
            int kept = regex.from();
            for (long n = 1; (wanted == 0 || n <= wanted) && regex.next(); n++) {
                if (wanted == 0 || n == wanted) {
                    out.append(regex.bytes(), kept, regex.start(0) - kept);
                    substitute.append(regex, out);
                    kept = regex.end(0);
                }
            }
            out.append(regex.bytes(), kept, regex.to() - kept);
        };
    }
}
