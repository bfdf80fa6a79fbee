package io.marketgate.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Grounds;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Envelope;
import io.marketgate.explanation.Explainer;
import io.marketgate.explanation.FixedTexts;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Channel;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.Packs;
import io.marketgate.pack.UnreadableException;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Confidence;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Force;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Head;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Law;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Scope;
import io.marketgate.rule.Side;
import io.marketgate.rule.Source;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Why;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Decider DECIDER = new CartDecider();
    private static final MarketCode DE = new MarketCode("DE");
    private static final ProductClass PILL = new ProductClass("PILL");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final long REVISION = 42;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final Counter PACKS = new Counter(
            "DE",
            "packs",
            ZoneOffset.UTC,
            Counter.Measure.UNITS,
            List.of(),
            List.of(),
            Counter.Key.ALL,
            new CountingPeriod(CountingPeriod.Kind.CALENDAR_YEAR, null, true),
            null,
            null,
            null);
    private static final PastCatalogue.State THEN = state(List.of(permit()));

    @Test
    void replaysAStoredEntryByteForByte() {
        Entry stored = stored(decided());

        Replayed replayed = new Replay((revision, merchant, skus) -> THEN, DECIDER, "1").replay(stored);

        assertThat(stored.disposition()).isEqualTo(Disposition.SELL_LOCAL);
        assertThat(replayed).isInstanceOf(Replayed.Same.class);
    }

    @Test
    void asksForTheRevisionAndTheSkusOfTheEntry() {
        PastCatalogue past = (revision, merchant, skus) -> {
            assertThat(revision).isEqualTo(REVISION);
            assertThat(merchant).isEqualTo(Entries.MERCHANT);
            assertThat(skus).containsExactly(new Sku("A"));
            return THEN;
        };

        assertThat(new Replay(past, DECIDER, "1").replay(decided())).isInstanceOf(Replayed.Same.class);
    }

    @Test
    void returnsTheDifferentDocument() {
        PastCatalogue.State altered = state(List.of());

        Replayed replayed = new Replay((revision, merchant, skus) -> altered, DECIDER, "1").replay(decided());

        assertThat(replayed).isInstanceOfSatisfying(Replayed.Different.class, different -> assertThat(
                        different.document().toString())
                .contains("\"disposition\":\"BLOCK\""));
    }

    @Test
    void distinguishesAChangedEngineFromADifference() {
        PastCatalogue.State altered = state(List.of());

        assertThat(new Replay((revision, merchant, skus) -> altered, DECIDER, "2").replay(decided()))
                .isInstanceOfSatisfying(Replayed.EngineChanged.class, changed -> assertThat(changed.then())
                        .isEqualTo("1"));
        assertThat(new Replay((revision, merchant, skus) -> THEN, DECIDER, "2").replay(decided()))
                .isInstanceOf(Replayed.Same.class);
    }

    @Test
    void saysThatARevisionIsGone() {
        assertThat(new Replay((revision, merchant, skus) -> null, DECIDER, "1").replay(decided()))
                .isEqualTo(new Replayed.RevisionGone(REVISION));
    }

    @Test
    void saysThatThePacksOfARevisionCannotBeRead() {
        PackProblem problem = new PackProblem("XA.yaml", 1, "/rules/0", "a word that no longer exists");
        PastCatalogue unreadable = (revision, merchant, skus) -> {
            throw new UnreadableException(List.of(problem));
        };

        assertThat(new Replay(unreadable, DECIDER, "2").replay(decided())).isEqualTo(new Replayed.LawUnreadable("1"));
    }

    @Test
    void givesTheGroundsOfWhatItReplays() {
        Review review = new Replay((revision, merchant, skus) -> THEN, DECIDER, "1").review(decided());

        assertThat(review.replayed()).isInstanceOf(Replayed.Same.class);
        assertThat(review.then()).isNotNull();
        assertThat(review.then().grounds())
                .singleElement(InstanceOfAssertFactories.list(Grounds.class))
                .filteredOn(Grounds::open)
                .singleElement()
                .satisfies(way -> assertThat(way.rules())
                        .extracting(one -> one.rule().id().value())
                        .containsExactly("DE-1"));
    }

    @Test
    void givesNoGroundsOfARevisionThatIsGone() {
        assertThat(new Replay((revision, merchant, skus) -> null, DECIDER, "1").review(decided()))
                .isEqualTo(new Review(new Replayed.RevisionGone(REVISION), null));
    }

    /** The entry holds the buyer under a pseudonym only. Erasing the link removes nothing that replay needs. */
    @Test
    void replaysAfterTheBuyerIsErased() {
        Entry entry = decided();

        assertThat(EntryDocument.of(entry).toString())
                .contains("\"pseudonym\":\"p-7f\"")
                .doesNotContain("cust-77");
        assertThat(new Replay((revision, merchant, skus) -> THEN, DECIDER, "1").replay(stored(entry)))
                .isInstanceOf(Replayed.Same.class);
    }

    @Test
    void replaysWithWhatTheBuyerHadUsedThen() {
        PastCatalogue.State capped = state(List.of(permit(new CapNeed(PACKS, new CapNeed.Fixed(THREE), true))));
        Use earlier = new Use("DE", PACKS.name(), "*", null, BigDecimal.valueOf(2));
        Usage used = new Usage(true, List.of(new Usage.Dated(earlier, Entries.AT.minusSeconds(60))));

        Entry refused = stored(decided(capped, used));

        assertThat(decided(capped, Usage.NOTHING).disposition()).isEqualTo(Disposition.SELL_LOCAL);
        assertThat(refused.disposition()).isEqualTo(Disposition.BLOCK);
        assertThat(new Replay((revision, merchant, skus) -> capped, DECIDER, "1").replay(refused))
                .isInstanceOf(Replayed.Same.class);
    }

    private static Entry decided() {
        return decided(THEN, Usage.NONE);
    }

    private static Entry decided(PastCatalogue.State then, Usage usage) {
        CartLine line = new CartLine(new LineId("1"), new Sku("A"), 2, new BigDecimal("10.00"), null, List.of());
        Cart cart = new Cart(new StorefrontId("home"), EUR, List.of(line));
        Assurance assurance = new Assurance(
                "p-7f",
                List.of(new Assurance.Held(
                        "DE_ID",
                        DE,
                        AssuranceLevel.REAL_NAME_VERIFIED,
                        Set.of(),
                        Entries.AT.minusSeconds(1),
                        Entries.AT.plusSeconds(600))));
        Inputs inputs = new Inputs(
                cart, new Destination.Resolved(Territory.of(DE)), assurance, usage, REVISION, "1", "en", null, null);
        Decision decision = DECIDER.decide(new Question(
                cart,
                inputs.destination(),
                then.merchant(),
                then.rulebook(),
                then.dossiers(),
                assurance,
                usage,
                Entries.AT));
        var id = new EntryIds().next(Entries.AT);
        Envelope envelope = new Envelope(id, "c-1", 310, List.of(), null);
        return new Entry(
                id,
                Entries.MERCHANT,
                Entries.AT,
                inputs,
                decision.market(),
                decision.disposition(),
                Finding.of(decision),
                DecisionDocument.answer(
                        then.explainer().explain(decision, "en", (storefront, lines) -> "https://x.example"),
                        envelope));
    }

    private static Entry stored(Entry entry) {
        return EntryReader.read(
                entry.merchant(), entry.id(), entry.market(), entry.disposition(), EntryDocument.of(entry));
    }

    private static PastCatalogue.State state(List<Rule> rules) {
        Storefront home = new Storefront(
                new StorefrontId("home"),
                StorefrontKind.DOMESTIC,
                Set.of(DE),
                DE,
                URI.create("https://home.example"),
                "https://home.example/{lines}",
                EUR,
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
        Merchant merchant =
                Merchant.of(Entries.MERCHANT, "Demo", EligibilityMode.BY_RULE, List.of(home), List.of(), List.of());
        MarketRules pack = new MarketRules(
                DE,
                List.of(),
                ZoneOffset.UTC,
                new MarketRules.Regime("Regime", null, Map.of()),
                List.of(PILL),
                Map.of(PILL, LawDomain.MEDICINES),
                Set.of(PILL),
                rules);
        Dossier dossier = new Dossier(new Product(new Sku("A"), "A", PILL, Map.of(), Map.of()), List.of(), List.of());
        return new PastCatalogue.State(
                merchant,
                Rulebook.compile(REVISION, List.of(pack), Map.of()),
                sku -> sku.equals(new Sku("A")) ? dossier : null,
                new Explainer(FixedTexts.ENGLISH),
                Packs.of(Map.of(), Map.of()).orThrow());
    }

    private static Rule permit(Needs.Leaf... more) {
        Why why = new Why(
                new Law("law", "Medicines Act", "1", null, true),
                "Authority",
                new Source("law", URI.create("https://example.org"), Source.Kind.OFFICIAL, LocalDate.EPOCH),
                Standing.STATUTE,
                Confidence.H,
                null);
        Head head = new Head(
                new RuleId("DE-1"),
                "A pharmacy sells to those whose identity it has verified.",
                new Scope(Set.of(PILL), Channel.DOMESTIC, null, Set.of()),
                Guard.ALWAYS,
                null,
                Side.IMPORT,
                why,
                new Force(null, null, true, ZoneOffset.UTC),
                null);
        IdentityNeed identity = new IdentityNeed(AssuranceLevel.REAL_NAME_VERIFIED, Set.of(), Set.of(), Set.of(), null);
        List<Needs.Item> needs = new ArrayList<>(List.of(identity));
        needs.addAll(List.of(more));
        return new Rule.Permit(head, Basis.SELLING_RIGHT, true, new Needs(needs), List.of());
    }
}
