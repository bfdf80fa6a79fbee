package io.marketgate.pack.reading;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.Example;
import io.marketgate.pack.Pack;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Reading;
import io.marketgate.pack.Review;
import io.marketgate.pack.checks.ClassifyChecks;
import io.marketgate.pack.checks.PackChecks;
import io.marketgate.pack.checks.PlacedRule;
import io.marketgate.pack.checks.RuleChecks;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.texts.PackTexts;
import io.marketgate.rule.Actor;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One pack while it is read: its frame, rules, texts and problems. */
final class PackDraft {
    private static final List<String> EVERY_PACK = List.of("en", "zh-Hans");

    private final PackReader reader;
    private final PackSource source;
    private final Fields file;
    private final Problems problems;
    private final Set<Integer> misshapen;
    private final MarketCode market;

    PackDraft(PackReader reader, PackSource source, Fields file, Problems problems, Set<Integer> misshapen) {
        this.reader = reader;
        this.source = source;
        this.file = file;
        this.problems = problems;
        this.misshapen = misshapen;
        this.market = new MarketCode(file.needed("pack"));
    }

    Reading<Pack> read() {
        FrameReader frames = new FrameReader(reader.vocabulary(), file, problems);
        PackFrame frame = frames.read();
        List<MarketRules.Membership> members = frames.dated(file.node("members")).stream()
                .map(member -> member.membership(frame.zone()))
                .toList();
        List<PlacedRule> rules = rules(frame);
        new PackChecks(problems).check(rules);
        new ClassifyChecks(List.copyOf(frame.classes().keySet()), problems).check(rules);
        List<String> languages = languages();
        PackTexts texts = PackTexts.read(source, languages, file.place("languages"), problems);
        texts.complete();
        texts.names(frame.names());
        texts(rules, texts, languages);
        header(frame, members);
        Review review = review();
        List<PackProblem> all = new ArrayList<>(problems.sorted());
        all.addAll(texts.problems());
        if (!all.isEmpty() || review == null) {
            return new Reading.Refused<>(all);
        }
        return new Reading.Read<>(new Pack(
                market,
                group(),
                file.needed("version"),
                languages,
                review,
                file.place("reviewed").line(),
                marketRules(frame, members, rules),
                frame.identity(),
                texts.texts(),
                examples(),
                source));
    }

    private void header(PackFrame frame, List<MarketRules.Membership> members) {
        if (!market.value().equals(source.name())) {
            problems.add(file.place("pack"), "the file is called `" + source.packFile() + "`");
        }
        if (frame.classes().isEmpty() && group() == null) {
            problems.add(file.mapping(), "`classes` is missing: only a member of a group takes its group's");
        }
        if (group() != null && !members.isEmpty()) {
            problems.add(file.place("members"), "a member of a group is no group itself");
        }
    }

    private @Nullable MarketCode group() {
        String group = file.text("group");
        return group == null ? null : new MarketCode(group);
    }

    private @Nullable Review review() {
        Fields reviewed = file.fields("reviewed");
        LocalDate on = reviewed.day("on");
        LocalDate due = reviewed.day("due");
        return on == null || due == null ? null : new Review(on, reviewed.needed("by"), due);
    }

    private List<String> languages() {
        List<String> languages = file.has("languages") ? file.words("languages") : EVERY_PACK;
        if (!languages.containsAll(EVERY_PACK)) {
            problems.add(file.place("languages"), "every pack speaks " + Words.listed(EVERY_PACK));
        }
        return languages;
    }

    private List<PlacedRule> rules(PackFrame frame) {
        RuleReader reader = new RuleReader(frame, problems);
        RuleChecks checks = new RuleChecks(frame::bodily, problems);
        List<PlacedRule> rules = new ArrayList<>();
        List<Node> nodes = file.items("rules");
        for (int i = 0; i < nodes.size(); i++) {
            if (!misshapen.contains(i)) {
                List<PlacedRule> versions = reader.read(nodes.get(i));
                versions.forEach(checks::check);
                rules.addAll(versions);
            }
        }
        return rules;
    }

    private MarketRules marketRules(PackFrame frame, List<MarketRules.Membership> members, List<PlacedRule> rules) {
        Fields regime = file.fields("regime");
        return new MarketRules(
                market,
                members,
                frame.zone(),
                new MarketRules.Regime(regime.needed("name"), regime.text("crossBorder"), frame.bodies()),
                List.copyOf(frame.classes().keySet()),
                frame.classes(),
                frame.classes().keySet().stream().filter(frame::bodily).collect(Collectors.toSet()),
                frame.vocabulary().bodilyForms(),
                frame.vocabulary().contraryUses(),
                rules.stream().map(PlacedRule::rule).toList());
    }

    private void texts(List<PlacedRule> rules, PackTexts texts, List<String> languages) {
        for (PlacedRule placed : rules) {
            Rule rule = placed.rule();
            boolean prohibits = rule instanceof Rule.Forbid && rule.head().why().isConfirmedLaw();
            String text = rule.head().text();
            if (text != null) {
                text(text, placed.place("text"), texts, languages);
                texts.deny(text, prohibits, reader.denied());
            }
            for (Term term : terms(rule)) {
                text(term.text(), placed.place("terms"), texts, languages);
                if (term.audience() == Actor.SHOPPER) {
                    texts.deny(term.text(), false, reader.denied());
                }
            }
        }
    }

    private void text(String key, Node place, PackTexts texts, List<String> languages) {
        if (!texts.has(key) && !reader.common().has(key, languages)) {
            problems.add(place, "no text `" + key + "`");
        }
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Node rule : file.items("rules")) {
            Fields fields = new Fields(rule, problems);
            for (Node item : fields.items("examples")) {
                Fields example = new Fields(item, problems);
                String most = example.text("maxQuantity");
                examples.add(new Example(
                        new RuleId(fields.needed("id")),
                        item.line(),
                        Json.json(example.fields("given").mapping()),
                        example.needed("then"),
                        most == null ? null : Integer.valueOf(most)));
            }
        }
        return examples;
    }

    /** The text keys for the terms of a permit and of its options. */
    private static List<Term> terms(Rule rule) {
        List<Term> terms = new ArrayList<>();
        if (rule instanceof Rule.Permit permit) {
            terms.addAll(permit.terms());
        }
        for (Needs.Item item : rule.needs().items()) {
            if (item instanceof Needs.AnyOf anyOf) {
                anyOf.options().forEach(option -> terms.addAll(option.terms()));
            }
        }
        return terms;
    }
}
