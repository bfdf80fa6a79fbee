package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences for a shopper, in one language. Expired evidence reads like missing evidence, and a reason that rests
 * on no law is not presented as law. No sentence contains a person's number, issuer or birthday.
 */
final class Messages {
    private final TextLookup texts;
    private final String locale;

    Messages(TextLookup texts, String locale) {
        this.texts = texts;
        this.locale = locale;
    }

    String of(Reason reason) {
        String text = ownText(reason);
        if (text == null) {
            text = common(reason);
        }
        return text.indexOf('{') < 0 ? text : Placeholders.fill(text, values(reason));
    }

    /** A term in the shopper's language. Without a text it is the key, because a term must not be left out. */
    String of(Term term, MarketCode market) {
        String text = texts.find(market, term.text(), locale).orElse(term.text());
        return Placeholders.fill(text, Map.of("market", nameOf(market)));
    }

    /** How many units would be open; null for a remedy of which the reasons say enough. */
    @Nullable
    String of(Remedy remedy) {
        if (!(remedy instanceof Remedy.ReduceQuantity reduce) || reduce.maxQuantity() == null) {
            return null;
        }
        String text = texts.find(null, "remedy.REDUCE_QUANTITY", locale).orElse("{quantity}");
        return Placeholders.fill(text, Map.of("quantity", reduce.maxQuantity().toString()));
    }

    /** The rule's own text if it fits this reason, else null. */
    private @Nullable String ownText(Reason reason) {
        Rule rule = reason.rule();
        if (rule == null || rule.head().text() == null || uncompared(reason) != null) {
            return null;
        }
        boolean speaksOfThis =
                switch (reason.code()) {
                    case PROHIBITED -> Citation.of(reason) != null || isPolicy(rule);
                    case EVIDENCE_MISSING, EVIDENCE_EXPIRED, PRESCRIPTION_REQUIRED, LIMIT_EXCEEDED ->
                        !(rule instanceof Rule.Forbid);
                    default -> false;
                };
        return speaksOfThis
                ? texts.find(reason.market(), rule.head().text(), locale).orElse(null)
                : null;
    }

    private String common(Reason reason) {
        String key = "reason." + reason.code();
        String variant = variant(reason);
        String text = texts.find(null, key + variant, locale)
                .or(() -> texts.find(null, key, locale))
                .orElse(key);
        return exceedsOverTime(reason)
                ? texts.find(null, "pattern.period-cap", locale)
                        .map(appended -> text + " " + appended)
                        .orElse(text)
                : text;
    }

    /** Whether the reason is an exceeded limit that counts over more than one order. */
    private static boolean exceedsOverTime(Reason reason) {
        return reason instanceof Reason.LimitExceeded exceeded
                && Needed.countsOverTime(exceeded.rule().needs(), exceeded.limit());
    }

    /** The currency of a money limit that cannot be compared with the cart's prices, else null. */
    private static @Nullable Currency uncompared(Reason reason) {
        return reason.code() == ReasonCode.EVIDENCE_MISSING && reason.missing().isEmpty() && reason.rule() != null
                ? Needed.currency(reason.rule().needs())
                : null;
    }

    private static String variant(Reason reason) {
        if (uncompared(reason) != null) {
            return ".CURRENCY";
        }
        if (reason.rule() != null && isPolicy(reason.rule())) {
            return ".POLICY";
        }
        return switch (reason.code()) {
            case PROHIBITED -> Citation.of(reason) == null ? ".UNCONFIRMED" : "";
            case LIMIT_EXCEEDED ->
                reason instanceof Reason.LimitExceeded exceeded && exceeded.shared() ? ".SHARED" : "";
            case MARKET_NOT_SUPPORTED -> reason.channel() == null ? "" : ".BORDER";
            case NO_RULE -> reason.rule() instanceof Rule.Permit ? ".LAPSED" : "";
            default -> "";
        };
    }

    private static boolean isPolicy(Rule rule) {
        return rule.head().why().standing() == Standing.POLICY;
    }

    private Map<String, String> values(Reason reason) {
        Map<String, String> values = new HashMap<>();
        values.put(
                "evidence",
                join(
                        "evidence.",
                        reason.missing().stream().map(EvidenceType::value).toList()));
        if (reason.market() != null) {
            values.put("market", nameOf(reason.market()));
        }
        if (reason instanceof Reason.LimitExceeded exceeded) {
            values.put("limit", exceeded.limit().stripTrailingZeros().toPlainString());
        }
        Rule rule = reason.rule();
        if (rule != null) {
            values.put("documents", join("document.", Needed.documents(rule.needs())));
            LocalDate last = rule.head().force().to();
            if (last != null) {
                values.put("until", last.toString());
            }
        }
        Currency currency = uncompared(reason);
        if (currency != null) {
            values.put("currency", currency.getCurrencyCode());
        }
        Citation citation = Citation.of(reason);
        if (citation != null) {
            values.put("law", citation.instrument());
            values.put("body", citation.body() == null ? "" : citation.body());
        }
        return values;
    }

    private String nameOf(MarketCode market) {
        return name("market.", market.value());
    }

    private String join(String kind, Collection<String> words) {
        return words.stream().map(word -> name(kind, word)).collect(Collectors.joining(", "));
    }

    private String name(String kind, String word) {
        return texts.find(null, kind + word, locale).orElse(word);
    }
}
