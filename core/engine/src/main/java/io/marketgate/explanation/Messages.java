package io.marketgate.explanation;

import io.marketgate.decision.Classification;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.RemedyAction;
import io.marketgate.decision.Road;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Texts;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences for a shopper, in one language. Expired evidence reads like missing evidence, and a reason that rests
 * on no law is not presented as law. No sentence contains a person's number, issuer or birthday.
 */
final class Messages {
    /** What the packs write between the numbers of articles: the two that join, with their blanks, and names of parts. */
    private static final Pattern ARTICLE_WORD =
            Pattern.compile(" and | to |, |; |\\b(?:[Aa]nnex|Anlagen?|[Pp]art|sentence|item|Appendix"
                    + "|(?:First|Second|Third) Schedule|annotation to|appended table|with the Exemption Order|notice on cannabis"
                    + "|advisory guidelines on NRIC numbers)\\b|\\bno\\. ");

    private final TextLookup texts;
    private final String language;

    Messages(TextLookup texts, String language) {
        this.texts = texts;
        this.language = language;
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
        String text = texts.find(market, term.text(), language).orElse(term.text());
        return Placeholders.fill(text, Map.of("market", nameOf(market)));
    }

    /** On what footing a way is open. */
    String of(Road road) {
        return fill(find("road." + road.basis()), Map.of("market", nameOf(road.market())));
    }

    /** A remedy as one sentence for its actor. */
    String of(Remedy remedy, @Nullable MarketCode market) {
        Map<String, String> values = new HashMap<>();
        values.put("market", market == null ? "" : nameOf(market));
        if (remedy instanceof Remedy.ReduceQuantity reduce && reduce.maxQuantity() != null) {
            values.put("quantity", reduce.maxQuantity().toString());
        } else if (remedy instanceof Remedy.CorrectAddress correct) {
            values.put("fields", join("field.", correct.fields()));
        } else if (remedy instanceof Remedy.VerifyIdentity verify) {
            values.put("documents", join("document.", new TreeSet<>(verify.documents())));
        } else if (remedy instanceof Remedy.ProvideEvidence || remedy instanceof Remedy.EngagePartner) {
            values.put("evidence", evidence(remedy.evidence()));
        }
        return fill(find("remedy." + remedy.action() + variant(remedy)), values);
    }

    private static String variant(Remedy remedy) {
        if (remedy instanceof Remedy.ReduceQuantity reduce) {
            return reduce.maxQuantity() == null ? ".OTHERS" : "";
        }
        if (remedy instanceof Remedy.CorrectAddress correct) {
            return address(correct);
        }
        if (remedy instanceof Remedy.ProvideEvidence provide) {
            return provide.actor() == Actor.SHOPPER ? ".SHOPPER" : "";
        }
        if (remedy instanceof Remedy.VerifyIdentity verify) {
            if (!verify.documents().isEmpty()) {
                return ".DOCUMENTS";
            }
            if (verify.level() == AssuranceLevel.SELF_DECLARED
                    && verify.claims().isEmpty()) {
                return ".SIGN_IN";
            }
            return verify.level() == AssuranceLevel.NONE && !verify.claims().isEmpty() ? ".AGE" : "";
        }
        return "";
    }

    /** Fields that are missing are alternatives: any of them places the address. */
    private static String address(Remedy.CorrectAddress correct) {
        if (correct.missing().isEmpty() || !correct.missing().containsAll(correct.fields())) {
            return "";
        }
        return correct.missing().size() == 1 ? ".MISSING" : ".MISSING.ANY";
    }

    /**
     * To go on elsewhere, as one sentence.
     *
     * @param held whether other lines have to be taken out of the cart first
     */
    String elsewhere(boolean held) {
        return find("remedy." + RemedyAction.USE_STOREFRONT + (held ? ".HELD" : ""));
    }

    /** One sentence after the other; one that is empty is left out. */
    String together(String first, String next) {
        return joined("pattern.then", first, next);
    }

    /** Sentences, one after the other. */
    String together(List<String> sentences) {
        return sentences.stream().reduce("", this::together);
    }

    /** Two alternatives, of which the shopper needs one. */
    String alternatively(String first, String other) {
        return joined("pattern.or", first, other);
    }

    private String joined(String pattern, String first, String next) {
        if (first.isEmpty() || next.isEmpty()) {
            return first + next;
        }
        return Placeholders.fill(find(pattern), Map.of("first", first, "next", next));
    }

    /** That the shop has not stated facts. */
    String notStated(List<String> titles, boolean ofOtherLines) {
        return Placeholders.fill(
                find("reason." + ReasonCode.EVIDENCE_MISSING + (ofOtherLines ? ".FACTS.OTHERS" : ".FACTS")),
                Map.of("facts", String.join(find("list.separator"), titles)));
    }

    /** What is said beside a text. */
    String aside(String law) {
        return Placeholders.fill(find("pattern.aside"), Map.of("law", law));
    }

    /**
     * A sentence of a shopper's summary.
     *
     * @param part {@code headline}, {@code explanation} or {@code nothing}
     */
    String shopper(String part, LineState state, @Nullable MarketCode market) {
        return fill(find("shopper." + part + "." + state), Map.of("market", market == null ? "" : nameOf(market)));
    }

    /** The law and the authority in one line, or null if there is none. */
    @Nullable
    String law(@Nullable Citation citation) {
        if (citation == null) {
            return null;
        }
        String law = place(citation);
        return citation.body() == null
                ? law
                : Placeholders.fill(find("pattern.body"), Map.of("law", law, "body", citation.body()));
    }

    /** The law and the article. */
    private String place(Citation citation) {
        return citation.article() == null
                ? citation.instrument()
                : Placeholders.fill(
                        find("pattern.article"),
                        Map.of("law", citation.instrument(), "article", article(citation.article())));
    }

    /** The number of an article as this language writes lists, ranges and the words between. */
    private String article(String article) {
        return ARTICLE_WORD.matcher(article).replaceAll(found -> {
            String word = found.group().strip();
            String said = word.equals(",") ? find("list.separator") : find("article." + word);
            return Matcher.quoteReplacement(said);
        });
    }

    /** What a reason may cite, or null if it must not cite. */
    @Nullable
    Citation citation(Reason reason) {
        return Citation.of(reason, names(reason.market()));
    }

    private UnaryOperator<String> names(@Nullable MarketCode market) {
        return name -> texts.find(market, "name." + name, language).orElse(name);
    }

    /** Why a market takes a product for something else than declared, or cannot tell; null if it takes it as declared. */
    @Nullable
    ExplainedClassification of(@Nullable Classification classification) {
        if (classification == null || classification.isAsDeclared()) {
            return null;
        }
        MarketCode market = classification.market();
        return new ExplainedClassification(
                classification.declared(),
                classification.judged(),
                classification(market, classification.judged(), classification.facts()),
                classification.rules().stream()
                        .map(rule -> new ExplainedClassification.CitedRule(rule.id(), citation(market, rule)))
                        .toList(),
                facts(classification.facts()));
    }

    /**
     * What a market takes a product for.
     *
     * @param judged null if that hangs on facts that are not known
     * @param missing these facts
     */
    String classification(MarketCode market, @Nullable ProductClass judged, Collection<String> missing) {
        return judged == null
                ? fill(
                        find("reason.EVIDENCE_MISSING.CLASS"),
                        Map.of("market", nameOf(market), "facts", join("fact.", missing)))
                : fill(
                        find("classification"),
                        Map.of("market", nameOf(market), "class", name("class.", judged.value())));
    }

    /** What a rule of a market may cite, or null if it rests on no law. */
    @Nullable
    Citation citation(MarketCode market, Rule rule) {
        return Citation.of(rule.head().why(), names(market));
    }

    /** The same, the article as this language writes it. */
    @Nullable
    Citation localCitation(MarketCode market, Rule rule) {
        Citation citation = citation(market, rule);
        String article = citation == null ? null : citation.article();
        return citation == null || article == null ? citation : citation.withArticle(article(article));
    }

    /**
     * What a rule says: in English the sentence of the rule, in another language what its pack tells of it there. A rule
     * of which the pack tells nothing, or nothing but for a cart, keeps its sentence.
     */
    String sentence(MarketCode market, Rule rule) {
        String key = rule.head().text();
        String sentence = rule.head().sentence();
        if (key == null || language.equals(Texts.ENGLISH)) {
            return sentence;
        }
        return texts.find(market, key, language)
                .map(text -> Placeholders.fill(text, Map.of("market", nameOf(market))))
                .filter(text -> text.indexOf('{') < 0)
                .orElse(sentence);
    }

    /** Facts with their titles. */
    List<Unknown.Fact> facts(Collection<String> facts) {
        return facts.stream()
                .map(fact -> new Unknown.Fact(fact, name("fact.", fact)))
                .toList();
    }

    private String find(String key) {
        return texts.find(null, key, language).orElse(key);
    }

    private static String fill(String text, Map<String, String> values) {
        return text.indexOf('{') < 0 ? text : Placeholders.fill(text, values);
    }

    /** The rule's own text if it fits this reason, else null. */
    private @Nullable String ownText(Reason reason) {
        Rule rule = reason.rule();
        if (rule == null || rule.head().text() == null || tellsWhatIsUnknown(reason) || covers(reason) != null) {
            return null;
        }
        boolean speaksOfThis =
                switch (reason.code()) {
                    case PROHIBITED -> Citation.isCitable(reason) || isPolicy(rule);
                    case EVIDENCE_MISSING, EVIDENCE_EXPIRED, PRESCRIPTION_REQUIRED, LIMIT_EXCEEDED ->
                        !(rule instanceof Rule.Forbid);
                    default -> false;
                };
        return speaksOfThis
                ? texts.find(reason.market(), rule.head().text(), language).orElse(null)
                : null;
    }

    private String common(Reason reason) {
        String key = "reason." + reason.code();
        String variant = variant(reason);
        String text = texts.find(null, key + variant, language)
                .or(() -> texts.find(null, key, language))
                .orElse(key);
        return exceedsOverTime(reason)
                ? texts.find(null, "pattern.period-cap", language)
                        .map(appended -> together(text, appended))
                        .orElse(text)
                : text;
    }

    /** Whether the reason is an exceeded limit that counts over more than one order. */
    private static boolean exceedsOverTime(Reason reason) {
        return reason instanceof Reason.LimitExceeded exceeded
                && Needed.countsOverTime(exceeded.rule().needs(), exceeded.limit());
    }

    private static @Nullable Integer covers(Reason reason) {
        return reason instanceof Reason.EvidenceRequired required ? required.covers() : null;
    }

    /** Whether the reason is that something is unknown. What the rule asks says nothing of that. */
    private static boolean tellsWhatIsUnknown(Reason reason) {
        return reason instanceof Reason.FactsUnknown
                || reason instanceof Reason.Uncompared
                || reason instanceof Reason.ClassUnknown;
    }

    /** What is not known, with the titles of facts. */
    Unknown unknown(Reason reason) {
        if (!reason.facts().isEmpty()) {
            boolean ofOtherLines = reason instanceof Reason.FactsUnknown unknown && unknown.ofOtherLines();
            return new Unknown(facts(reason.facts()), ofOtherLines, null);
        }
        return reason instanceof Reason.Uncompared uncompared
                ? new Unknown(List.of(), false, uncompared.rate())
                : Unknown.NOTHING;
    }

    private String variant(Reason reason) {
        if (reason instanceof Reason.Uncompared) {
            return ".CURRENCY";
        }
        if (reason instanceof Reason.ClassUnknown) {
            return ".CLASS";
        }
        if (reason instanceof Reason.BuyerUnknown) {
            return ".COUNTED";
        }
        if (covers(reason) != null) {
            return ".COVERS";
        }
        if (reason instanceof Reason.FactsUnknown unknown) {
            return variant(unknown)
                    + (Citation.isCitable(reason) && !unknown.facts().isEmpty() ? ".LAW" : "");
        }
        if (reason.rule() != null && isPolicy(reason.rule())) {
            return ".POLICY";
        }
        return switch (reason.code()) {
            case PROHIBITED ->
                !Citation.isCitable(reason)
                        ? ".UNCONFIRMED"
                        : reason.channel() == Channel.CROSS_BORDER ? ".CROSS_BORDER" : "";
            case LIMIT_EXCEEDED ->
                reason instanceof Reason.LimitExceeded exceeded && exceeded.shared() ? ".SHARED" : "";
            case MARKET_NOT_SUPPORTED -> reason.channel() == null ? "" : border(reason);
            case NO_RULE -> reason.rule() instanceof Rule.Permit ? ".LAPSED" : "";
            case NO_STOREFRONT, SUSPENDED_BY_MERCHANT, NOT_ELIGIBLE ->
                reason.channel() == Channel.CROSS_BORDER ? ".CROSS_BORDER" : "";
            default -> "";
        };
    }

    /** Which border it is, where the market has a name. */
    private String border(Reason reason) {
        boolean named = texts.find(null, "market." + reason.market(), language).isPresent();
        return named ? ".BORDER" : ".BORDER.OTHER";
    }

    private static String variant(Reason.FactsUnknown unknown) {
        if (unknown.facts().isEmpty()) {
            return unknown.missing().isEmpty() ? ".UNKNOWN" : "";
        }
        return unknown.ofOtherLines() ? ".FACTS.OTHERS" : ".FACTS";
    }

    private static boolean isPolicy(Rule rule) {
        return rule.head().why().standing() == Standing.POLICY;
    }

    private Map<String, String> values(Reason reason) {
        Map<String, String> values = new HashMap<>();
        values.put("evidence", evidence(reason.missing()));
        if (reason.market() != null) {
            values.put("market", nameOf(reason.market()));
        }
        values.put("facts", join("fact.", reason.facts()));
        if (covers(reason) != null) {
            values.put("quantity", String.valueOf(covers(reason)));
        }
        if (reason instanceof Reason.Uncompared uncompared) {
            values.put("currency", uncompared.rate().into().getCurrencyCode());
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
        Citation citation = citation(reason);
        if (citation != null) {
            values.put("law", tellsWhatIsUnknown(reason) ? place(citation) : citation.instrument());
            values.put("body", citation.body() == null ? "" : citation.body());
        }
        return values;
    }

    private String evidence(List<EvidenceType> types) {
        return join("evidence.", types.stream().map(EvidenceType::value).toList());
    }

    private String nameOf(MarketCode market) {
        return texts.find(null, "market." + market, language).orElseGet(() -> find("market.OTHER"));
    }

    private String join(String kind, Collection<String> words) {
        return words.stream().map(word -> name(kind, word)).collect(Collectors.joining(find("list.separator")));
    }

    private String name(String kind, String word) {
        return texts.find(null, kind + word, language).orElse(word);
    }
}
