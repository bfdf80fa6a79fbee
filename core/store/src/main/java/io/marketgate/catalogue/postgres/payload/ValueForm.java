package io.marketgate.catalogue.postgres.payload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The stored form of a fact's value: its kind, then the value, such as {@code {"text":"GEL"}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Value.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Value.Flag.class, name = "flag"),
    @JsonSubTypes.Type(value = Value.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Value.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Value.Composition.class, name = "composition")
})
interface ValueForm {

    /** A bare text. */
    abstract class OfText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfText(String value) {}

        @JsonValue
        abstract String value();
    }

    /** A bare number. */
    abstract class OfAmount {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfAmount(BigDecimal value) {}

        @JsonValue
        abstract BigDecimal value();
    }

    /** A bare boolean. */
    abstract class OfFlag {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfFlag(boolean value) {}

        @JsonValue
        abstract boolean value();
    }

    /** A bare day. */
    abstract class OfDay {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfDay(LocalDate value) {}

        @JsonValue
        abstract LocalDate value();
    }
}
