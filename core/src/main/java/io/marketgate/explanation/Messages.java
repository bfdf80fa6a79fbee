package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper is told, in one language. The rules of it are RULES section 5: what expired reads like what is missing,
 * what stands on no law is not told as law, and nobody's number, issuer or birthday is ever in a sentence.
 */
final class Messages {
    private final Wording wording;

    Messages(Wording wording) {
        this.wording = wording;
    }

    String of(Reason reason) {
        String own = ownText(reason);
        return fill(own == null ? common(told(reason).name()) : own, reason);
    }

    /** A term in the shopper's language; its key where the pack has no text, for what must be told is not left out. */
    String of(Term term, MarketCode market) {
        String text = wording.ofMarket(market, term.text());
        return text == null ? term.text() : text.replace("{market}", nameOf(market));
    }

    /** The text that the rule brings along, where it says what this reason says. */
    private @Nullable String ownText(Reason reason) {
        Rule rule = reason.rule();
        if (rule == null || reason.market() == null || rule.head().text() == null || told(reason) != reason.code()) {
            return null;
        }
        boolean speaksOfTheRule =
                switch (reason.code()) {
                    case PROHIBITED -> rule instanceof Rule.Forbid;
                    case EVIDENCE_MISSING, PRESCRIPTION_REQUIRED, LIMIT_EXCEEDED -> !(rule instanceof Rule.Forbid);
                    default -> false;
                };
        return speaksOfTheRule ? wording.ofMarket(reason.market(), rule.head().text()) : null;
    }

    /** The code whose sentence is told; another than the reason's where that one would say too much. */
    private static ReasonCode told(Reason reason) {
        if (reason.code() == ReasonCode.EVIDENCE_EXPIRED) {
            return ReasonCode.EVIDENCE_MISSING;
        }
        if (reason.code() == ReasonCode.PROHIBITED && Citation.of(reason) == null) {
            boolean merchants =
                    reason.rule() != null && reason.rule().head().why().standing() == Standing.POLICY;
            return merchants ? ReasonCode.NOT_ELIGIBLE : ReasonCode.NO_RULE;
        }
        return reason.code();
    }

    private String common(String key) {
        String text = wording.common(key);
        return text == null ? key : text;
    }

    private String fill(String text, Reason reason) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        BigDecimal limit = reason.limit();
        LocalDate until =
                reason.rule() == null ? null : reason.rule().head().force().to();
        return text.replace("{market}", reason.market() == null ? "" : nameOf(reason.market()))
                .replace(
                        "{limit}",
                        limit == null ? "" : limit.stripTrailingZeros().toPlainString())
                .replace("{papers}", reason.missing().stream().map(this::nameOf).collect(Collectors.joining(", ")))
                .replace("{until}", until == null ? "" : until.toString());
    }

    private String nameOf(MarketCode market) {
        String name = wording.common("market." + market);
        return name == null ? market.value() : name;
    }

    private String nameOf(EvidenceType type) {
        String name = wording.common("evidence." + type);
        return name == null ? type.value() : name;
    }
}
