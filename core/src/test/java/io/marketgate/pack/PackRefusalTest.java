package io.marketgate.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What RULES section 9 refuses: each case breaks the example pack in one place and names the line and the reason. */
class PackRefusalTest {
    private static final PackReader READER = PackReader.bundled();
    private static final String OTC = "  basis: PERSONAL_IMPORT\n  redirect: allowed\n";
    private static final String OTC_CAPS = "needs: [{cap: external-units, max: 24}, {cap: days, under: 2 months}]";
    private static final String CLUB_WHY =
            "  basis: SELLING_RIGHT\n  why: {law: import, body: CUSTOMS, source: gazette}\n- id: XA-POST-1";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"footing", "guards", "needs", "rulebooks", "dates", "counters", "texts", "yaml", "shapes"})
    void refuses(String what, String file, String before, String after, String at, String message) {
        PackSource source = ExamplePack.with(file, before, after);

        Reading<Pack> reading = READER.read(source);

        assertThat(reading).as(what).isInstanceOf(Reading.Refused.class);
        List<PackProblem> problems = ((Reading.Refused<Pack>) reading).problems();
        int line = lineOf(Objects.requireNonNull(source.files().get(file)), at);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    static Stream<Arguments> footing() {
        String permit = "why: {law: approval, body: HEALTH, source: gazette}";
        return Stream.of(
                pack("permit without law", permit, "why: {body: HEALTH, source: gazette}", "neither a law nor"),
                pack(
                        "permit without source",
                        permit,
                        "why: {law: approval, body: HEALTH}",
                        "names a law but no `source`"),
                pack(
                        "permit without body",
                        permit,
                        "why: {law: approval, source: gazette}",
                        "names a law but no `body`"),
                pack("permit by default", permit, "why: {standing: DEFAULT}", "a permit does not stand on `DEFAULT`"),
                pack(
                        "permit by discretion",
                        permit,
                        "why: {law: approval, body: HEALTH, source: gazette, standing: DISCRETION}",
                        "a permit does not stand on `DISCRETION`"),
                pack(
                        "market's policy",
                        permit,
                        "why: {law: approval, body: HEALTH, source: gazette, standing: POLICY}",
                        "does not stand on `POLICY`"),
                pack("unknown law", permit, "why: {law: none, body: HEALTH, source: gazette}", "unknown law `none`"),
                pack(
                        "unknown source",
                        permit,
                        "why: {law: approval, body: HEALTH, source: none}",
                        "unknown source `none`"),
                pack(
                        "unknown body",
                        permit,
                        "why: {law: approval, body: NONE, source: gazette}",
                        "unknown body `NONE`"),
                arguments(
                        "personal import without redirect",
                        OTC,
                        "  basis: PERSONAL_IMPORT\n",
                        "- id: XA-OTC-XB-1",
                        "`redirect` belongs to"),
                arguments(
                        "selling right with redirect",
                        OTC,
                        "  basis: SELLING_RIGHT\n  redirect: allowed\n",
                        "  redirect: allowed",
                        "`redirect` belongs to"));
    }

    static Stream<Arguments> guards() {
        String unless = "unless: {origin: {in: neighbours}}";
        return Stream.of(
                pack(
                        "paper as exception",
                        unless,
                        "unless: {IMPORT_CONFIRMATION: {is: true}}",
                        "`IMPORT_CONFIRMATION` is a paper"),
                pack("unknown fact", unless, "unless: {weight: {over: 3}}", "unknown fact `weight`"),
                pack("unknown operator", unless, "unless: {origin: {like: NO}}", "`like` is not a member here"),
                pack(
                        "operator that does not fit",
                        unless,
                        "unless: {origin: {has: SG}}",
                        "`has` cannot be asked of `origin`"),
                pack(
                        "unknown list",
                        unless,
                        "unless: {form: {in: internal}}",
                        "`internal` is neither a list nor a word of `form`"),
                pack(
                        "market that is none",
                        unless,
                        "unless: {origin: {in: strangers}}",
                        "`strangers` is neither a list nor a market"),
                pack("word for a flag", unless, "unless: {sterile: {is: yes}}", "`sterile` is true or false"),
                pack("unknown class", "class: [OTC_DRUG, HERBAL]", "class: [OTC_DRUG, HERB]", "`HERB` is no class"),
                arguments(
                        "thermometer asked for its composition",
                        "class: COSMETIC, channel: CROSS_BORDER}",
                        "class: COSMETIC, channel: CROSS_BORDER}\n  when: {substance: {in: CANNABIS_SUBSTANCES}}",
                        "class: COSMETIC, channel",
                        "`substance` is asked of classes"));
    }

    static Stream<Arguments> needs() {
        return Stream.of(
                pack(
                        "any in any",
                        OTC_CAPS,
                        "needs: [{any: [{any: [{cap: days, max: 1}]}]}]",
                        "`any` is not a member here"),
                pack("unknown counter", OTC_CAPS, "needs: [{cap: weeks, max: 2}]", "unknown counter `weeks`"),
                pack("cap without limit", OTC_CAPS, "needs: [{cap: days}]", "a cap has `max` or `under`"),
                pack(
                        "limit in another unit",
                        OTC_CAPS,
                        "needs: [{cap: days, max: 100 CNY}]",
                        "does not count in `CNY`"),
                pack(
                        "limit by key of a plain counter",
                        OTC_CAPS,
                        "needs: [{cap: days, max: {CONDOM: 2}}]",
                        "is not counted per commodity"),
                pack(
                        "unknown commodity",
                        OTC_CAPS,
                        "needs: [{cap: external-units, max: {ROCKET: 2}}]",
                        "unknown commodity `ROCKET`"),
                pack(
                        "limit on a paper elsewhere",
                        OTC_CAPS,
                        "needs: [{cap: days, max: {of: PRESCRIPTION.total}}]",
                        "`PRESCRIPTION.total` is no number"),
                pack("unknown evidence", OTC_CAPS, "needs: [{evidence: LUCK}]", "unknown evidence `LUCK`"),
                pack(
                        "scope that does not fit",
                        OTC_CAPS,
                        "needs: [{evidence: CE_CERTIFICATE, scope: BUYER}]",
                        "is not of scope `BUYER`"),
                pack(
                        "unknown attribute",
                        OTC_CAPS,
                        "needs: [{evidence: CE_CERTIFICATE, match: {colour: {is: red}}}]",
                        "has no attribute `colour`"),
                pack(
                        "unknown path",
                        OTC_CAPS,
                        "needs: [{evidence: CE_CERTIFICATE, match: {models: {covers: sku.colour}}}]",
                        "unknown path `sku.colour`"),
                pack(
                        "path to no paper",
                        OTC_CAPS,
                        "needs: [{evidence: CE_CERTIFICATE, match: {holder: {same: reg.holder}}}]",
                        "unknown path `reg.holder`"),
                pack(
                        "match that does not fit",
                        OTC_CAPS,
                        "needs: [{evidence: CE_CERTIFICATE, match: {models: {atLeast: 3}}}]",
                        "`atLeast` cannot be asked of `models`"),
                pack(
                        "unknown role",
                        OTC_CAPS,
                        "needs: [{evidence: PRESCRIPTION, attestedBy: FRIEND}]",
                        "unknown partner role `FRIEND`"),
                pack(
                        "dispatch nobody undertakes",
                        OTC_CAPS,
                        "needs: [{evidence: PRESCRIPTION, due: DISPATCH}]",
                        "nobody can undertake `PRESCRIPTION`"),
                pack(
                        "document that cannot reach the level",
                        OTC_CAPS,
                        "needs: [{identity: {level: REAL_NAME_VERIFIED, documents: [DE_ID_CARD]}}]",
                        "`DE_ID_CARD` cannot reach"),
                pack(
                        "claim the policy does not know",
                        OTC_CAPS,
                        "needs: [{identity: {claims: [AGE_OVER_21]}}]",
                        "`AGE_OVER_21` is not among the known claims"),
                arguments(
                        "forbid with needs",
                        "why: {standing: DEFAULT, confidence: L}",
                        "why: {standing: DEFAULT}\n  needs: [{cap: days, max: 1}]",
                        "  needs: [{cap: days, max: 1}]",
                        "a forbid has no needs"));
    }

    static Stream<Arguments> rulebooks() {
        String closing = "- id: XA-CLOSE-1\n  forbid: All of it.\n  for: {class: [OTC_DRUG, HERBAL]}\n"
                + "  why: {law: import, body: CUSTOMS, source: gazette}\n- id: XA-OTC-XB-1";
        String again = "  basis: SELLING_RIGHT\n  why: {law: import, body: CUSTOMS, source: gazette}\n- id: XA-CLUB-2\n"
                + "  permit: The same in other words.\n  for: {class: DIETARY_SUPPLEMENT, channel: CROSS_BORDER}\n"
                + "  when: {origin: {in: CLUB}}\n" + CLUB_WHY;
        return Stream.of(
                arguments(
                        "permit in the customs domain",
                        OTC,
                        OTC + "  domain: customs\n",
                        "  domain: customs\n  needs: [{cap: external",
                        "customs law permits nothing"),
                arguments(
                        "permit on the export side",
                        OTC,
                        OTC + "  side: export\n",
                        "  side: export\n  needs",
                        "permits nothing"),
                arguments(
                        "unreachable permit",
                        "- id: XA-OTC-XB-1",
                        closing,
                        "permit: A person may bring in two months",
                        "`XA-CLOSE-1` closes all of it"),
                arguments(
                        "permit that excludes itself",
                        "  unless: {origin: {in: neighbours}}",
                        "  when: {origin: {in: neighbours}}\n  unless: {origin: {in: neighbours}}",
                        "  unless: {origin: {in: neighbours}}",
                        "`unless` holds whenever `when` does"),
                arguments(
                        "two permits alike",
                        CLUB_WHY,
                        again,
                        "permit: The same in other words.",
                        "says the same as `XA-CLUB-1`"),
                arguments(
                        "classify",
                        "  forbid: Narcotics are not brought in.",
                        "  classify: Narcotics are medicines.",
                        "  classify: Narcotics",
                        "`classify` is not a member here"));
    }

    static Stream<Arguments> dates() {
        String version = "- id: XA-VALUE-1\n  domain: customs\n  require: A year's orders stay within a value.\n"
                + "  for: {class: DIETARY_SUPPLEMENT, channel: CROSS_BORDER}\n  needs: [{cap: year-value, max: 9 CNY}]\n"
                + "  why: {law: import, body: CUSTOMS, source: gazette}\n";
        return Stream.of(
                arguments(
                        "from after to",
                        "  fromSure: false\n",
                        "  to: 2026-04-30\n",
                        "  to: 2026-04-30",
                        "`to` lies before `from`"),
                arguments(
                        "hole between versions",
                        "- id: XA-CLUB-1",
                        version + "  to: 2026-04-29\n- id: XA-CLUB-1",
                        "  from: 2026-05-01",
                        "has a hole between two versions"),
                arguments(
                        "overlap of versions",
                        "- id: XA-CLUB-1",
                        version + "  to: 2026-05-01\n- id: XA-CLUB-1",
                        "  from: 2026-05-01",
                        "has two versions in force on one day"),
                arguments(
                        "id with another sentence",
                        "- id: XA-POST-1",
                        "- id: XA-CLUB-1",
                        "- id: XA-CLUB-1\n  side",
                        "is used again with another sentence"),
                arguments(
                        "unsure without a day",
                        "  from: 2026-05-01\n",
                        "",
                        "  fromSure: false",
                        "says nothing without `from`"),
                arguments(
                        "unsure without conflict or source",
                        "source: journal, confidence: M, conflict: \"the journal does not name the day\"",
                        "confidence: M",
                        "  fromSure: false",
                        "an unsure day names"),
                arguments(
                        "day that is none",
                        "from: 2026-05-01",
                        "from: 2026-02-30",
                        "from: 2026-02-30",
                        "no day of the calendar"));
    }

    static Stream<Arguments> counters() {
        String value = "{count: VALUE, currency: CNY, rate: TABLE, per: ALL, period: CALENDAR_YEAR}";
        return Stream.of(
                pack(
                        "value without currency",
                        value,
                        "{count: VALUE, rate: TABLE, per: ALL, period: ORDER}",
                        "`currency` belongs to `count: VALUE`"),
                pack(
                        "value without rates",
                        value,
                        "{count: VALUE, currency: CNY, per: ALL, period: ORDER}",
                        "without a table of `rates`"),
                pack(
                        "rates into another currency",
                        value,
                        "{count: VALUE, currency: USD, rate: TABLE, per: ALL, period: ORDER}",
                        "counts in `CNY`, not in `USD`"),
                pack(
                        "distinct without a fact",
                        "{count: DISTINCT, distinct: brand,",
                        "{count: DISTINCT,",
                        "`distinct` belongs to `count: DISTINCT`"),
                pack("distinct of no fact", "distinct: brand", "distinct: smell", "unknown fact `smell`"),
                pack(
                        "check digits called verification",
                        "{document: PASSPORT, level: SELF_DECLARED,",
                        "{document: PASSPORT, level: DOCUMENT_CHECKED,",
                        "reaches no more than `SELF_DECLARED`"),
                pack(
                        "document both accepted and never asked for",
                        "document: DE_ID_CARD",
                        "document: JP_MY_NUMBER",
                        "both accepted and never asked for"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                pack("rule text that is missing", "text: narcotics", "text: nowhere", "no text `nowhere`"),
                pack(
                        "term that is missing",
                        "terms: {SHOPPER: [own-use-only]}",
                        "terms: {SHOPPER: [nowhere]}",
                        "no text `nowhere`"),
                pack(
                        "language without texts",
                        "languages: [en, zh-Hans]",
                        "languages: [en, zh-Hans, ja]",
                        "`XA.ja.yaml` is missing"),
                pack(
                        "language every pack speaks",
                        "languages: [en, zh-Hans]",
                        "languages: [en, ja]",
                        "every pack speaks `en`, `zh-Hans`"),
                Arguments.of(
                        "denied word",
                        "XA.en.yaml",
                        "Narcotics are not",
                        "It is legal: narcotics are",
                        "narcotics:",
                        "tells a shopper `legal`"),
                Arguments.of(
                        "denied word in Chinese",
                        "XA.zh-Hans.yaml",
                        "不得带入",
                        "可以购买",
                        "narcotics:",
                        "tells a shopper `可以购买`"),
                Arguments.of(
                        "key missing in a language",
                        "XA.zh-Hans.yaml",
                        "narcotics:",
                        "other:",
                        "other:",
                        "`narcotics` is missing"),
                Arguments.of(
                        "unknown placeholder",
                        "XA.en.yaml",
                        "brought in.",
                        "brought in by {name}.",
                        "narcotics:",
                        "unknown placeholder `{name}`"));
    }

    static Stream<Arguments> yaml() {
        return Stream.of(
                pack("YAML 1.1 boolean", "fromSure: false", "fromSure: no", "`no` is text, not `boolean`"),
                pack("anchor", "bodies: {", "bodies: &a {", "anchors are not read"),
                pack(
                        "alias",
                        "lists: {external: [OINTMENT, CREAM, GEL],",
                        "lists: {external: *a,",
                        "aliases are not read"),
                pack("tag", "timeZone: Asia/Tokyo", "timeZone: !!str Asia/Tokyo", "tags are not read"),
                arguments(
                        "merge key",
                        "units: {month: 30 days}",
                        "units: {<<: {month: 30 days}}",
                        "units:",
                        "merge keys are not read"),
                arguments(
                        "duplicate key",
                        "units: {month: 30 days}",
                        "units: {month: 30 days}\npack: XB",
                        "pack: XB",
                        "`pack` stands here twice"),
                arguments(
                        "directive",
                        "# A market that",
                        "%YAML 1.1\n---\n# A market that",
                        "%YAML",
                        "directives are not read"));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                pack(
                        "number where text belongs",
                        "article: \"14\"",
                        "article: 14",
                        "is a number (text needs quotes), not `string`"),
                pack("unknown member", "  text: narcotics", "  txt: narcotics", "`txt` is not a member here"),
                arguments(
                        "two kinds of rule",
                        "  forbid: Narcotics are",
                        "  permit: And yes.\n  forbid: Narcotics are",
                        "- id: XA-NARCOTIC-1",
                        "and only one"),
                pack("time zone that is none", "timeZone: Asia/Tokyo", "timeZone: Asia/Nowhere", "no time zone"));
    }

    private static Arguments pack(String what, String before, String after, String message) {
        return Arguments.of(
                what, "XA.yaml", before, after, after.lines().findFirst().orElseThrow(), message);
    }

    private static Arguments arguments(String what, String before, String after, String at, String message) {
        return Arguments.of(what, "XA.yaml", before, after, at, message);
    }

    private static int lineOf(String text, String at) {
        int index = text.indexOf(at);
        assertThat(index).as("`" + at + "` stands in the file").isNotNegative();
        return 1
                + (int) text.substring(0, index)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
