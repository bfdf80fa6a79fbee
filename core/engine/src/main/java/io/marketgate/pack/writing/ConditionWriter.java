package io.marketgate.pack.writing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import java.util.List;

/** Writes {@code when}, {@code unless}, {@code of} and {@code notOf}: by fact, what is asked of it. */
public final class ConditionWriter implements Condition.Cases<ObjectNode, ObjectNode> {
    private static final ConditionWriter WRITER = new ConditionWriter();

    private ConditionWriter() {}

    /**
     * Writes conditions; an empty object if there are none.
     *
     * @throws IllegalArgumentException if one fact is asked the same twice
     */
    public static ObjectNode write(List<Condition> conditions) {
        int composition = composition(conditions);
        ObjectNode written = Json.object();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (condition.test() instanceof Condition.Contains contains && i != composition) {
                ObjectNode species = written.withObjectProperty(FactDefinition.SPECIES);
                Json.put(species, "has", Json.words(contains.substances().words()));
            } else {
                condition
                        .test()
                        .fold(
                                WRITER,
                                written.withObjectProperty(condition.fact().name()));
            }
        }
        return written;
    }

    /**
     * The place of the condition that is asked of the composition, or -1. Another one beside it is asked of the species: a
     * reader takes both to ask what a product contains, and only a composition has amounts.
     */
    private static int composition(List<Condition> conditions) {
        int found = -1;
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).test() instanceof Condition.Contains contains
                    && (found < 0 || contains.amount() != null)) {
                found = i;
            }
        }
        return found;
    }

    @Override
    public ObjectNode oneOf(Condition.OneOf test, ObjectNode asked) {
        return test.words().size() == 1 && !asked.has("is")
                ? Json.put(asked, "is", Json.text(test.words().iterator().next()))
                : Json.put(asked, "in", Json.words(test.words()));
    }

    @Override
    public ObjectNode hasAny(Condition.HasAny test, ObjectNode asked) {
        return Json.put(asked, "has", Json.words(test.words()));
    }

    @Override
    public ObjectNode isFlag(Condition.IsFlag test, ObjectNode asked) {
        return Json.put(asked, "is", Json.flag(test.value()));
    }

    @Override
    public ObjectNode compares(Condition.Compares test, ObjectNode asked) {
        return Json.put(asked, Json.operator(test.comparison()), Json.number(test.bound()));
    }

    @Override
    public ObjectNode contains(Condition.Contains test, ObjectNode asked) {
        Condition.AmountTest amount = test.amount();
        if (amount == null) {
            return Json.put(asked, "in", Json.words(test.substances().words()));
        }
        Json.put(asked, "name", Json.words(test.substances().words()));
        ObjectNode bound = Json.object();
        bound.set(Json.operator(amount.comparison()), Json.number(amount.bound()));
        return Json.put(asked, measure(amount.measure()), bound);
    }

    private static String measure(Condition.AmountTest.Measure measure) {
        return switch (measure) {
            case PER_UNIT -> "perUnit";
            case PER_DAY -> "perDay";
            case PERCENT -> "percent";
        };
    }
}
