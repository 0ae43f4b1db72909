package dev.sneller.variant;

import com.amazon.ion.IonBool;
import com.amazon.ion.IonDecimal;
import com.amazon.ion.IonFloat;
import com.amazon.ion.IonInt;
import com.amazon.ion.IonList;
import com.amazon.ion.IonStruct;
import com.amazon.ion.IonSystem;
import com.amazon.ion.IonText;
import com.amazon.ion.IonValue;
import com.amazon.ion.system.IonSystemBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON text as plain Java objects by another parser than ours: Ion is a superset of JSON, with the same split of numbers. */
public final class JsonModel {
    private static final IonSystem ION = IonSystemBuilder.standard().build();

    private JsonModel() {}

    public static Object of(String json) {
        return of(ION.singleValue(json));
    }

    public static Object of(IonValue value) {
        if (value.isNullValue()) {
            return null;
        }
        if (value instanceof IonStruct struct) {
            Map<String, Object> members = new TreeMap<>();
            struct.forEach(member -> members.put(member.getFieldName(), of(member)));
            return members;
        }
        if (value instanceof IonList list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(of(element)));
            return elements;
        }
        if (value instanceof IonInt number) {
            return plain(new BigDecimal(number.bigIntegerValue()));
        }
        if (value instanceof IonDecimal number) {
            return plain(number.bigDecimalValue());
        }
        if (value instanceof IonFloat number) {
            return number.doubleValue() + 0.0;
        }
        if (value instanceof IonBool bool) {
            return bool.booleanValue();
        }
        return ((IonText) value).stringValue();
    }

    private static Object plain(BigDecimal exact) {
        BigDecimal shortest = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        boolean isNumber =
                Math.max(shortest.precision(), shortest.precision() - shortest.scale()) <= 38 && shortest.scale() <= 37;
        return isNumber ? shortest : (Object) exact.doubleValue();
    }
}
