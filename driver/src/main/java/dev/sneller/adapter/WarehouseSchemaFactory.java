package dev.sneller.adapter;

import java.util.Map;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaFactory;
import org.apache.calcite.schema.SchemaPlus;

/**
 * Mounts one schema of a warehouse in a Calcite model.
 *
 * <p>Operands: {@code url}, a whole {@code jdbc:sneller:} URL, or {@code warehouse}, what stands behind that prefix; {@code schema},
 * as our catalog spells it, {@code PUBLIC} when absent. A model without a place, or with a place that cannot be opened, is refused
 * with {@link IllegalArgumentException} or {@link IllegalStateException}.
 */
public final class WarehouseSchemaFactory implements SchemaFactory {
    private static final String PREFIX = "jdbc:sneller:";
    private static final String DEFAULT_SCHEMA = "PUBLIC";

    @Override
    public Schema create(SchemaPlus parentSchema, String name, Map<String, Object> operand) {
        Object schema = operand.getOrDefault("schema", DEFAULT_SCHEMA);
        return new WarehouseSchema(Warehouse.open(url(name, operand)), schema.toString());
    }

    private static String url(String name, Map<String, Object> operand) {
        Object url = operand.get("url");
        Object place = operand.get("warehouse");
        if ((url == null) == (place == null)) {
            throw new IllegalArgumentException("schema \"" + name
                    + "\" needs one of the operands \"url\" and \"warehouse\": a jdbc:sneller: URL, or what"
                    + " stands behind that prefix");
        }
        if (url != null && !url.toString().startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "operand \"url\" of schema \"" + name + "\" must begin with " + PREFIX + ", not " + url);
        }
        return url != null ? url.toString() : PREFIX + place;
    }
}
