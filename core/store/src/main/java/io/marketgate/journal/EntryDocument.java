package io.marketgate.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.evidence.Evidence;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.market.AddressProblem;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes as one JSON text what the columns of a journal row do not hold. The answer is its last member, unchanged, so
 * that it can be cut out byte for byte.
 */
public final class EntryDocument {
    /** The form number that is written. Every number stays readable for ever; a changed form gets a new number. */
    static final int FORM = 1;

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 8_192;

    private EntryDocument() {}

    /** The stored form of an entry. */
    public static RenderedJson of(Entry entry) {
        byte[] answer = entry.answer().utf8();
        ByteArrayBuilder bytes = new ByteArrayBuilder(answer.length + USUAL_SIZE);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("form", FORM);
            writeInputs(out, entry.inputs());
            writeFindings(out, entry);
            out.writeFieldName("answer");
            out.writeRawValue("");
            out.flush();
            bytes.write(answer, 0, answer.length);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RenderedJson.of(bytes.toByteArray());
    }

    private static void writeInputs(JsonGenerator out, Inputs inputs) throws IOException {
        out.writeStringField("engine", inputs.engine());
        out.writeNumberField("revision", inputs.revision());
        out.writeStringField("locale", inputs.locale());
        writeIfAny(out, "stage", inputs.stage());
        writeIfAny(out, "asker", inputs.asker());
        Cart cart = inputs.cart();
        out.writeStringField("storefront", cart.storefront().value());
        out.writeStringField("currency", cart.currency().getCurrencyCode());
        out.writeArrayFieldStart("lines");
        for (CartLine line : cart.lines()) {
            writeLine(out, line);
        }
        out.writeEndArray();
        destination(inputs.destination()).to(out);
        writeAssurance(out, inputs.assurance());
        writeUsage(out, inputs.usage());
    }

    private static void writeLine(JsonGenerator out, CartLine line) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", line.id().value());
        out.writeStringField("sku", line.sku().value());
        out.writeNumberField("quantity", line.quantity());
        out.writeStringField("unitPrice", line.unitPrice().toString());
        writeIfAny(out, "lot", line.lot());
        if (!line.stated().isEmpty()) {
            out.writeArrayFieldStart("stated");
            for (Evidence evidence : line.stated()) {
                writeStated(out, evidence);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void writeStated(JsonGenerator out, Evidence evidence) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", evidence.id());
        out.writeStringField("type", evidence.type().value());
        out.writeStringField("scope", evidence.about().scope().name());
        writeIfAny(out, "sku", evidence.about().sku());
        writeIfAny(out, "market", evidence.market());
        writeIfAny(out, "number", evidence.reference().number());
        writeIfAny(out, "issuer", evidence.reference().issuer());
        writeIfAny(out, "validFrom", evidence.validity().from());
        writeIfAny(out, "validTo", evidence.validity().to());
        ValueJson.write(out, "attributes", new TreeMap<>(evidence.attributes()));
        out.writeEndObject();
    }

    private static Writing destination(Destination destination) {
        return destination.<Writing>fold(
                resolved -> out -> writeTerritory(out, resolved.territory()),
                unresolved -> out -> writeProblems(out, unresolved.problems()),
                unsupported -> out -> out.writeStringField("unsupported", unsupported.territory()));
    }

    private static void writeProblems(JsonGenerator out, List<AddressProblem> problems) throws IOException {
        out.writeArrayFieldStart("problems");
        for (AddressProblem problem : problems) {
            out.writeStartObject();
            out.writeStringField("field", problem.field());
            out.writeStringField("kind", problem.kind().name());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Writes the territory whole, because the table of territories belongs to the program and changes with it. */
    private static void writeTerritory(JsonGenerator out, Territory territory) throws IOException {
        out.writeObjectFieldStart("territory");
        out.writeStringField("id", territory.id());
        out.writeStringField("market", territory.market().value());
        out.writeBooleanField("customsBorder", territory.customsBorder());
        out.writeObjectFieldStart("laws");
        for (LawDomain domain : LawDomain.values()) {
            if (!territory.law(domain).equals(territory.market())) {
                out.writeStringField(domain.word(), territory.law(domain).value());
            }
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void writeAssurance(JsonGenerator out, Assurance assurance) throws IOException {
        writeIfAny(out, "pseudonym", assurance.pseudonym());
        out.writeArrayFieldStart("held");
        for (Assurance.Held held : assurance.held()) {
            out.writeStartObject();
            out.writeStringField("documentType", held.documentType());
            out.writeStringField("country", held.country().value());
            out.writeStringField("level", held.level().name());
            out.writeArrayFieldStart("claims");
            for (String claim : new TreeSet<>(held.claims())) {
                out.writeString(claim);
            }
            out.writeEndArray();
            out.writeStringField("since", held.since().toString());
            out.writeStringField("until", held.until().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeUsage(JsonGenerator out, Usage usage) throws IOException {
        if (!usage.counted()) {
            out.writeBooleanField("counted", false);
        }
        if (usage.used().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("usage");
        for (Usage.Dated dated : usage.used()) {
            Use use = dated.use();
            out.writeStartObject();
            out.writeStringField("owner", use.owner());
            out.writeStringField("counter", use.counter());
            writeIfAny(out, "key", use.key());
            writeIfAny(out, "word", use.word());
            writeIfAny(out, "amount", use.amount());
            out.writeStringField("at", dated.at().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeFindings(JsonGenerator out, Entry entry) throws IOException {
        out.writeArrayFieldStart("findings");
        for (Finding finding : entry.findings()) {
            out.writeStartObject();
            out.writeStringField("line", finding.line().value());
            out.writeStringField("code", finding.code().name());
            writeIfAny(out, "rule", finding.rule());
            writeIfAny(out, "market", finding.market());
            writeIfAny(out, "channel", finding.channel());
            writeIfAny(out, "error", finding.error());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeIfAny(JsonGenerator out, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }
}
