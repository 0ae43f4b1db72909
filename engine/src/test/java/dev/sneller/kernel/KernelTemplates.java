package dev.sneller.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Derives the kernels of the other element types from the one for longs, which is written by hand.
 *
 * <p>{@code main} writes the siblings; {@link KernelTemplatesTest} holds them to their templates. Java has no
 * generics over primitives, and one class for several vector species is slow (see the package of the SIMD kernels).
 */
final class KernelTemplates {
    private static final String SCALAR = "src/main/java/dev/sneller/kernel/";
    private static final String SIMD = "src/main/java21/dev/sneller/kernel/simd/";

    private static final Element INT = new Element("int", "int");
    private static final Element SHORT = new Element("short", "short");
    private static final Element BYTE = new Element("byte", "byte");
    private static final Element DOUBLE = new Element("double", "long");
    private static final Element FLOAT = new Element("float", "int");

    private static final Map<String, List<Element>> SIBLINGS = Map.of(
            SCALAR + "LongRangeLoop", List.of(INT, SHORT, BYTE, DOUBLE, FLOAT),
            SCALAR + "LongExtremeLoop", List.of(INT, DOUBLE),
            SIMD + "LongRangeVectors", List.of(INT, SHORT, BYTE, DOUBLE, FLOAT),
            SIMD + "LongExtremeVectors", List.of(INT, DOUBLE));

    private KernelTemplates() {}

    /** A type of array elements, and the integer type it is compared as: itself, or that of its order image. */
    private record Element(String type, String compared) {
        boolean isFloating() {
            return !type.equals(compared);
        }

        boolean isNarrow() {
            return compared.equals("short") || compared.equals("byte");
        }
    }

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<Path, String> file : derive().entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** Text of every derived file, by its place below the module. */
    static Map<Path, String> derive() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Map.Entry<String, List<Element>> family : SIBLINGS.entrySet()) {
            String template = Files.readString(Path.of(family.getKey() + ".java"));
            for (Element element : family.getValue()) {
                Path place = Path.of(family.getKey().replace("/Long", "/" + capital(element.type)) + ".java");
                files.put(place, derive(template, element));
            }
        }
        return files;
    }

    private static String derive(String template, Element element) {
        String text = template.replaceAll("Template of the other types' loops", "Derived from {@link Long\u0000}");
        String name = template.replaceAll("(?s).*final class Long(\\w+) .*", "$1");
        text = text.replace("Long" + name, capital(element.type) + name)
                .replace("Long\u0000", "Long" + name)
                .replace("Which longs", "Which " + element.type + "s")
                .replace("greatest long", "greatest " + element.type)
                .replace("long[] values", element.type + "[] values")
                .replace("long bias, long span", element.compared + " bias, " + element.compared + " span")
                .replaceAll("long (min|max|least|greatest|extreme)\\b", element.compared + " $1")
                .replaceAll("Long\\.(MIN|MAX)_VALUE", box(element.compared) + ".$1_VALUE")
                .replaceAll("<Long>", "<" + box(element.compared) + ">");
        if (element.isNarrow()) {
            text = text.replaceAll("(values\\[[^]]*\\] - bias)", "(" + element.compared + ") ($1)");
        }
        if (element.isFloating()) {
            text = floating(text, element, name.startsWith("Range") ? "raw" : "of");
        }
        return text.replace("LongVector", capital(element.compared) + "Vector");
    }

    /** Ranges know how to take raw images; extremes need −0 and 0 and all NaNs as one. */
    private static String floating(String template, Element element, String image) {
        String vector = capital(element.type) + "Vector";
        String species = element.type.toUpperCase(java.util.Locale.ROOT) + "S";
        String declaration = "    private static final VectorSpecies<" + capital(element.type) + "> " + species + " = "
                + vector + ".SPECIES_PREFERRED;\n";
        return template.replaceAll("values\\[([^]]*)\\]", "OrderImage." + image + "(values[$1])")
                .replaceAll(
                        "LongVector.fromArray\\(SPECIES, (.*)\\);",
                        "OrderImageVectors." + image + "(" + vector + ".fromArray(" + species + ", $1));")
                .replaceAll("(    private static final VectorSpecies.*\n)", "$1" + declaration)
                .replace(
                        "import jdk.incubator.vector.LongVector;",
                        "import dev.sneller.kernel.OrderImage;\nimport jdk.incubator.vector." + vector
                                + ";\nimport jdk.incubator.vector.LongVector;");
    }

    private static String capital(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    private static String box(String type) {
        return type.equals("int") ? "Integer" : capital(type);
    }
}
