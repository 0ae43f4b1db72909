package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fields of several inputs that inner joins make equal, directly or through each other: any two of them can be what two inputs are joined by.
 */
final class KeyClass {
    /**
     * @param field of the whole join
     * @param distinct different values of the field in its table
     */
    record Member(int input, int field, double distinct) {}

    private final List<Member> members = new ArrayList<>();

    KeyClass(Member first) {
        members.add(first);
    }

    void add(KeyClass other) {
        members.addAll(other.members);
    }

    boolean hasField(int field) {
        return members.stream().anyMatch(member -> member.field == field);
    }

    boolean reaches(int inputs) {
        return memberIn(inputs) != null;
    }

    /** Some member of a set of inputs, null when none has one. */
    Member memberIn(int inputs) {
        for (Member member : members) {
            if ((inputs >>> member.input & 1) != 0) {
                return member;
            }
        }
        return null;
    }

    /** Members of one input that are equal by condition beyond the first. */
    List<Member> allIn(int input) {
        return members.stream().filter(member -> member.input == input).toList();
    }

    /** Of how many combinations of rows of these inputs one has equal fields: the product of all numbers of values but the least. */
    double combinations(int inputs) {
        double[] distinct = new double[Integer.bitCount(inputs)];
        int count = 0;
        for (int rest = inputs; rest != 0; rest &= rest - 1) {
            Member member = memberIn(Integer.lowestOneBit(rest));
            if (member != null) {
                distinct[count++] = Math.max(1, member.distinct);
            }
        }
        Arrays.sort(distinct, 0, count);
        double product = 1;
        for (int i = 1; i < count; i++) {
            product *= distinct[i];
        }
        return product;
    }
}
