package io.marketgate.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineId;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.market.AddressProblem;
import io.marketgate.market.Channel;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.RuleId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads entries back from their columns and their stored form. */
public final class EntryReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryReader() {}

    /**
     * Restores an entry.
     *
     * @param document what {@link EntryDocument} wrote
     * @throws UnreadableEntry if the document is damaged or of a form this version does not know
     */
    public static Entry read(
            MerchantId merchant, UUID id, @Nullable MarketCode market, Disposition disposition, RenderedJson document) {
        try (JsonParser in = JSON.createParser(document.utf8())) {
            ObjectNode members = JSON.createObjectNode();
            RenderedJson answer = split(in, document.utf8(), members);
            int form = members.path("form").asInt();
            if (form != EntryDocument.FORM) {
                throw new UnreadableEntry("journal entry of unknown form `" + form + "`");
            }
            Instant at = EntryIds.instantOf(id);
            return new Entry(
                    id,
                    merchant,
                    at,
                    inputs(members),
                    market,
                    disposition,
                    list(members, "findings", EntryReader::finding),
                    answer);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEntry("journal entry `" + id + "` is damaged", e);
        }
    }

    /** Reads every member except the answer into the node, and cuts out the answer's bytes. */
    private static RenderedJson split(JsonParser in, byte[] bytes, ObjectNode members) throws IOException {
        RenderedJson answer = null;
        in.nextToken();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("answer")) {
                int begin = (int) in.currentTokenLocation().getByteOffset();
                in.skipChildren();
                answer = RenderedJson.of(Arrays.copyOfRange(
                        bytes, begin, (int) in.currentLocation().getByteOffset()));
            } else {
                members.set(name, JSON.<JsonNode>readTree(in));
            }
        }
        if (answer == null) {
            throw new IllegalArgumentException("no answer");
        }
        return answer;
    }

    private static Inputs inputs(JsonNode members) {
        Cart cart = new Cart(
                new StorefrontId(text(members, "storefront")),
                Currency.getInstance(text(members, "currency")),
                list(members, "lines", EntryReader::line));
        Assurance assurance = new Assurance(textOrNull(members, "pseudonym"), list(members, "held", EntryReader::held));
        return new Inputs(
                cart,
                destination(members),
                assurance,
                usage(members),
                members.required("revision").longValue(),
                text(members, "engine"),
                text(members, "locale"),
                parsed(members, "stage", Stage::valueOf),
                textOrNull(members, "asker"));
    }

    private static Usage usage(JsonNode members) {
        if (!members.path("counted").asBoolean(true)) {
            return Usage.NONE;
        }
        return members.has("usage") ? new Usage(true, list(members, "usage", EntryReader::used)) : Usage.NOTHING;
    }

    private static Usage.Dated used(JsonNode used) {
        Use use = new Use(
                text(used, "owner"),
                text(used, "counter"),
                textOrNull(used, "key"),
                textOrNull(used, "word"),
                parsed(used, "amount", BigDecimal::new));
        return new Usage.Dated(use, Instant.parse(text(used, "at")));
    }

    private static CartLine line(JsonNode line) {
        return new CartLine(
                new LineId(text(line, "id")),
                new Sku(text(line, "sku")),
                line.required("quantity").intValue(),
                new BigDecimal(text(line, "unitPrice")),
                textOrNull(line, "lot"),
                line.has("stated") ? list(line, "stated", EntryReader::stated) : List.of());
    }

    private static Evidence stated(JsonNode stated) {
        return new Evidence(
                text(stated, "id"),
                new EvidenceType(text(stated, "type")),
                new About(EvidenceScope.valueOf(text(stated, "scope")), parsed(stated, "sku", Sku::new), null, null),
                parsed(stated, "market", MarketCode::new),
                new Reference(textOrNull(stated, "number"), textOrNull(stated, "issuer")),
                ValueJson.read(stated.required("attributes")),
                new Validity(parsed(stated, "validFrom", Instant::parse), parsed(stated, "validTo", Instant::parse)));
    }

    private static Destination destination(JsonNode members) {
        if (members.has("territory")) {
            return new Destination.Resolved(territory(members.required("territory")));
        }
        if (members.has("unsupported")) {
            return new Destination.Unsupported(text(members, "unsupported"));
        }
        return new Destination.Unresolved(list(
                members,
                "problems",
                problem -> new AddressProblem(
                        text(problem, "field"), AddressProblem.Kind.valueOf(text(problem, "kind")))));
    }

    private static Territory territory(JsonNode territory) {
        MarketCode market = new MarketCode(text(territory, "market"));
        Map<LawDomain, MarketCode> laws = new EnumMap<>(LawDomain.class);
        for (LawDomain domain : LawDomain.values()) {
            MarketCode other = parsed(territory.required("laws"), domain.word(), MarketCode::new);
            laws.put(domain, other == null ? market : other);
        }
        return new Territory(
                text(territory, "id"),
                market,
                laws,
                territory.required("customsBorder").booleanValue());
    }

    private static Assurance.Held held(JsonNode held) {
        Set<String> claims = new HashSet<>();
        held.required("claims").forEach(claim -> claims.add(claim.textValue()));
        return new Assurance.Held(
                text(held, "documentType"),
                new MarketCode(text(held, "country")),
                AssuranceLevel.valueOf(text(held, "level")),
                claims,
                Instant.parse(text(held, "since")),
                Instant.parse(text(held, "until")));
    }

    private static Finding finding(JsonNode finding) {
        return new Finding(
                new LineId(text(finding, "line")),
                ReasonCode.valueOf(text(finding, "code")),
                parsed(finding, "rule", RuleId::new),
                parsed(finding, "market", MarketCode::new),
                parsed(finding, "channel", Channel::valueOf),
                textOrNull(finding, "error"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = node.required(name);
        if (!member.isTextual()) {
            throw new IllegalArgumentException("`" + name + "` is no text");
        }
        return member.textValue();
    }

    private static @Nullable String textOrNull(JsonNode node, String name) {
        return node.has(name) ? text(node, name) : null;
    }

    private static <T> @Nullable T parsed(JsonNode node, String name, Function<String, T> parse) {
        return node.has(name) ? parse.apply(text(node, name)) : null;
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        node.required(name).forEach(element -> list.add(read.apply(element)));
        return list;
    }
}
