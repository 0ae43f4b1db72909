package dev.sneller.adapter;

/** What Calcite's own reflective adapter mounts beside the warehouse. */
public final class Customers {
    /** The table. */
    public final Customer[] customers = {new Customer(1, "Ada"), new Customer(2, "Bo"), new Customer(9, "Cy")};

    /** A row. */
    public static final class Customer {
        public final long id;
        public final String name;

        Customer(long id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    /** Named by the model. */
    public static Customers create() {
        return new Customers();
    }
}
