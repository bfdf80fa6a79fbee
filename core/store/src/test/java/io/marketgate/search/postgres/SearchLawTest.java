package io.marketgate.search.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineId;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Usage;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.Finding;
import io.marketgate.journal.Inputs;
import io.marketgate.journal.Stage;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import io.marketgate.search.SearchQuery;
import io.marketgate.search.SearchQuery.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching the projection finds what a filter over the journal's entries finds, in its order, whatever the pages. */
class SearchLawTest {
    private static final long SEED = 20_261_130;
    private static final int ENTRIES = 300;
    private static final int QUERIES = 200;
    private static final int DAYS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MARKETS = List.of("SG", "TH", "DE");
    private static final List<String> VERDICTS = List.of("SELL_LOCAL", "REDIRECT", "BLOCK");
    private static final List<Disposition> DISPOSITIONS = List.of(Disposition.values());
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<String> SKUS = List.of("A", "B", "C\"", "D\\", "E%", "a");

    private final Random random = new Random(SEED);
    private final EntryIds ids = new EntryIds();
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private final Instant first = now.minus(Duration.ofDays(DAYS));
    private final List<Entry> entries = new ArrayList<>();
    private SearchedJournal journal;

    @BeforeEach
    void record() throws Exception {
        journal = new SearchedJournal(now);
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(journal.record(entry()));
        }
        Projector projector = new Projector(journal.dataSource());
        projector.follow();
        projector.compare();
    }

    @AfterEach
    void close() throws InterruptedException {
        journal.close();
    }

    @Test
    void searchingEqualsFiltering() {
        for (int i = 0; i < QUERIES; i++) {
            SearchQuery query = query();

            assertThat(journal.found(query))
                    .as("%s of seed %d", query, SEED)
                    .isEqualTo(entries.stream()
                            .filter(entry -> matches(query, entry))
                            .map(Entry::id)
                            .sorted(Comparator.<UUID>reverseOrder())
                            .toList());
        }
    }

    private SearchQuery query() {
        Filter filter = new Filter(
                seldom() ? Set.copyOf(List.of(new MarketCode(one(MARKETS)), new MarketCode(one(MARKETS)))) : Set.of(),
                seldom() ? new StorefrontId("s" + random.nextInt(3)) : null,
                seldom() ? "c" + random.nextInt(20) : null,
                seldom() ? new Sku(one(SKUS)) : null,
                seldom() ? new RuleId("R-" + random.nextInt(8)) : null,
                seldom() ? ReasonCode.values()[random.nextInt(6)] : null,
                seldom() ? one(VERDICTS) : null,
                seldom() ? one(DISPOSITIONS) : null,
                seldom() ? one(STAGES) : null,
                seldom() ? "p" + random.nextInt(4) : null);
        Instant from = seldom() ? instant() : null;
        Instant to = seldom() ? instant() : null;
        boolean reversed = from != null && to != null && !from.isBefore(to);
        return new SearchQuery(merchant(), from, reversed ? null : to, filter, null, 1 + random.nextInt(40));
    }

    private boolean seldom() {
        return random.nextInt(4) == 0;
    }

    private static boolean matches(SearchQuery query, Entry entry) {
        Filter filter = query.filter();
        JsonNode answer = answer(entry);
        return entry.merchant().equals(query.merchant())
                && (query.from() == null || !entry.at().isBefore(query.from()))
                && (query.to() == null || entry.at().isBefore(query.to()))
                && (filter.markets().isEmpty()
                        || entry.market() != null && filter.markets().contains(entry.market()))
                && is(filter.storefront(), entry.inputs().cart().storefront())
                && is(filter.cart(), answer.path("cartId").textValue())
                && is(filter.disposition(), entry.disposition())
                && is(filter.stage(), entry.inputs().stage())
                && is(filter.pseudonym(), entry.inputs().assurance().pseudonym())
                && lines(answer).stream()
                        .anyMatch(line -> is(
                                        filter.sku(), new Sku(line.path("sku").textValue()))
                                && is(filter.verdict(), line.path("verdict").textValue()))
                && (filter.rule() == null
                        || rules(entry, answer).contains(filter.rule().toString()))
                && (filter.code() == null
                        || codes(entry, answer).contains(filter.code().name()));
    }

    private static boolean is(Object wanted, Object value) {
        return wanted == null || Objects.equals(wanted, value);
    }

    private static JsonNode answer(Entry entry) {
        try {
            return JSON.readTree(entry.answer().utf8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(JsonNode answer) {
        return StreamSupport.stream(answer.path("lines").spliterator(), false).toList();
    }

    private static List<String> rules(Entry entry, JsonNode answer) {
        List<String> rules = new ArrayList<>();
        entry.findings().forEach(finding -> rules.add(String.valueOf(finding.rule())));
        lines(answer).forEach(line -> {
            rules.add(line.path("road").path("rule").asText());
            line.path("reasons").forEach(reason -> rules.add(reason.path("rule").asText()));
        });
        return rules;
    }

    private static List<String> codes(Entry entry, JsonNode answer) {
        List<String> codes = new ArrayList<>();
        entry.findings().forEach(finding -> codes.add(finding.code().name()));
        lines(answer).forEach(line -> line.path("reasons")
                .forEach(reason -> codes.add(reason.path("code").asText())));
        return codes;
    }

    private Entry entry() throws Exception {
        Instant at = instant();
        MarketCode market = random.nextInt(10) == 0 ? null : new MarketCode(one(MARKETS));
        List<CartLine> lines = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= 1 + random.nextInt(3); line++) {
            LineId id = new LineId(Integer.toString(line));
            String sku = one(SKUS);
            lines.add(new CartLine(id, new Sku(sku), 1, BigDecimal.ONE, null, List.of()));
            answered.add("{\"id\":\"%d\",\"sku\":%s,\"verdict\":\"%s\",\"road\":%s,\"reasons\":[%s]}"
                    .formatted(line, JSON.writeValueAsString(sku), one(VERDICTS), road(), reason()));
            if (random.nextInt(3) == 0) {
                findings.add(new Finding(id, ReasonCode.RULE_ERROR, rule(), market, null, "division by zero"));
            }
        }
        String cart = random.nextBoolean() ? "\"c" + random.nextInt(20) + "\"" : "null";
        Cart asked = new Cart(new StorefrontId("s" + random.nextInt(3)), Currency.getInstance("EUR"), lines);
        Destination destination =
                market == null ? new Destination.Unsupported("AQ") : new Destination.Resolved(Territory.of(market));
        Assurance assurance = random.nextBoolean() ? Assurance.NONE : new Assurance("p" + random.nextInt(4), List.of());
        return new Entry(
                ids.next(at),
                merchant(),
                at,
                new Inputs(
                        asked,
                        destination,
                        assurance,
                        Usage.NONE,
                        42,
                        "1",
                        "en",
                        random.nextBoolean() ? one(STAGES) : null,
                        null),
                market,
                one(DISPOSITIONS),
                findings,
                RenderedJson.of("{\"cartId\":" + cart + ",\"lines\":[" + String.join(",", answered) + "]}"));
    }

    private String road() {
        return random.nextBoolean() ? "null" : "{\"rule\":\"" + rule() + "\"}";
    }

    private String reason() {
        return "{\"code\":\"%s\",\"rule\":%s}"
                .formatted(
                        ReasonCode.values()[random.nextInt(6)], random.nextBoolean() ? "null" : "\"" + rule() + "\"");
    }

    private RuleId rule() {
        return new RuleId("R-" + random.nextInt(8));
    }

    private MerchantId merchant() {
        return new MerchantId("m" + random.nextInt(2));
    }

    private Instant instant() {
        return first.plusMillis(random.nextLong(Duration.ofDays(DAYS).toMillis()));
    }

    private <T> T one(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }
}
