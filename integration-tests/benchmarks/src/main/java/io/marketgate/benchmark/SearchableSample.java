package io.marketgate.benchmark;

import io.marketgate.decision.Disposition;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.Stage;
import io.marketgate.merchant.MerchantId;
import io.marketgate.search.FoundDecision;
import io.marketgate.search.SearchableDecision;
import io.marketgate.search.Summary;
import io.marketgate.search.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Made-up decisions: three merchants of which the first has most, nine storefronts each, a cart of its own for every second
 * decision, three lines of 100,000 SKUs (Zipf), five rules of 600 a line (Zipf too). The same seed makes the same ones.
 */
final class SearchableSample {
    private static final int LINES = 3;
    private static final int RULES_OF_A_LINE = 5;
    private static final List<String> MARKETS = List.of("SG", "TH", "US", "DE", "JP", "CN");
    private static final List<String> VERDICTS = List.of("SELL_LOCAL", "BLOCK", "REDIRECT");

    /** The commonest first; one decision in 600 is of a renewal. */
    private static final List<Disposition> DISPOSITIONS =
            List.of(Disposition.SELL_LOCAL, Disposition.BLOCK, Disposition.REDIRECT, Disposition.SPLIT);

    private static final List<Stage> STAGES = List.of(
            Stage.CART, Stage.BROWSE, Stage.PLACE_ORDER, Stage.SHIPPING, Stage.PAYMENT, Stage.EDIT, Stage.RENEWAL);

    private final SplittableRandom random = new SplittableRandom(7);
    private final Zipf skus = new Zipf(100_000);
    private final Zipf rules = new Zipf(600);
    private final Zipf codes = new Zipf(ReasonCode.values().length);
    private final Zipf storefronts = new Zipf(9);
    private final Zipf dispositions = new Zipf(DISPOSITIONS.size());
    private final Zipf stages = new Zipf(STAGES.size());
    private final EntryIds ids = new EntryIds();
    /** Hashes of all but carts, since each is made again and again. */
    private final Map<String, Long> known = new HashMap<>();

    /** A merchant: nine decisions of ten are the first one's. */
    static MerchantId merchant(int number) {
        return new MerchantId("merchant-" + number);
    }

    static String sku(int rank) {
        return "SKU-" + rank;
    }

    static String rule(int rank) {
        return "RULE-" + rank + "-XB-1";
    }

    static String storefront(int rank) {
        return "storefront-" + rank;
    }

    static String cart(long number) {
        return "cart-" + number;
    }

    SearchableDecision next(long number, Instant at) {
        int draw = random.nextInt(20);
        MerchantId merchant = merchant(draw < 18 ? 0 : draw - 17);
        UUID id = ids.next(at);
        Set<Long> terms = new TreeSet<>();
        Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
        List<Summary.Line> lines = new ArrayList<>();
        String market = MARKETS.get(Math.min(random.nextInt(9), MARKETS.size() - 1));
        String storefront = storefront(storefronts.draw(random));
        for (int line = 1; line <= LINES; line++) {
            String sku = sku(skus.draw(random));
            String verdict = VERDICTS.get(Math.min(random.nextInt(10) / 4, 2));
            lines.add(
                    new Summary.Line(Integer.toString(line), sku, verdict, verdict.equals("BLOCK") ? "CURABLE" : null));
            terms.add(term(merchant, Term.SKU, sku));
            terms.add(term(merchant, Term.VERDICT, verdict));
            terms.add(Term.SKU_VERDICT.of(merchant, sku, verdict));
            for (int rule = 0; rule < RULES_OF_A_LINE; rule++) {
                terms.add(term(merchant, Term.RULE, rule(rules.draw(random))));
            }
            reasons.add(ReasonCode.values()[codes.draw(random)]);
        }
        reasons.forEach(code -> terms.add(term(merchant, Term.CODE, code.name())));
        terms.add(term(merchant, Term.MARKET, market));
        terms.add(term(merchant, Term.STOREFRONT, storefront));
        String cart = cart(number / 2);
        terms.add(Term.CART.of(merchant, cart));
        Disposition disposition = DISPOSITIONS.get(dispositions.draw(random));
        Stage stage = STAGES.get(stages.draw(random));
        terms.add(term(merchant, Term.DISPOSITION, disposition.name()));
        terms.add(term(merchant, Term.STAGE, stage.name()));
        Summary summary = new Summary(storefront, cart, disposition, stage, 42, List.copyOf(reasons), lines);
        return new SearchableDecision(merchant, new FoundDecision(id, market, summary), terms);
    }

    private long term(MerchantId merchant, Term term, String value) {
        return known.computeIfAbsent(merchant + " " + term + " " + value, first -> term.of(merchant, value));
    }

    /** Draws ranks from 0 with a probability of one by rank. */
    private static final class Zipf {
        private final double[] sums;

        Zipf(int ranks) {
            sums = new double[ranks];
            double sum = 0;
            for (int rank = 0; rank < ranks; rank++) {
                sum += 1.0 / (rank + 1);
                sums[rank] = sum;
            }
        }

        int draw(SplittableRandom random) {
            int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            return at < 0 ? Math.min(-at - 1, sums.length - 1) : at;
        }
    }
}
