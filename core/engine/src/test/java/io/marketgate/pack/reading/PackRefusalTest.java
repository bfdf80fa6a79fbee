package io.marketgate.pack.reading;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack that is wrong as a whole: in its rules together, its dates, counters, texts, its YAML and its shape. */
class PackRefusalTest extends PackRefusals {
    private static final String CLUB_WHY =
            "  basis: SELLING_RIGHT\n  why: {law: import, body: CUSTOMS, source: gazette}\n- id: XA-POST-1";

    private static final String BEFORE = "- id: XA-RX-L-1\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"rulebooks", "classifying", "dates", "counters", "texts", "yaml", "shapes"})
    void refuses(Broken broken) {
        assertRefused(broken);
    }

    static Stream<Broken> rulebooks() {
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
                        "says the same as `XA-CLUB-1`"));
    }

    static Stream<Broken> classifying() {
        return Stream.of(
                classified("classifies as nothing", "", "- id: XA-CLASS-1", "a rule that classifies says `as` what"),
                classified("classifies as no class", "  as: TOY\n", "  as: TOY", "`TOY` is no class of this market"),
                classified(
                        "classifies as what is looser",
                        "  as: COSMETIC\n",
                        "  as: COSMETIC",
                        "`COSMETIC` is not stricter than `DIETARY_SUPPLEMENT`"),
                classified(
                        "classifies by a way", "  as: OTC_DRUG\n  side: export\n", "  side: export", "has no `side`"),
                classified(
                        "classifies with needs",
                        "  as: OTC_DRUG\n  needs: [{cap: days, max: 3}]\n",
                        "  needs: [{cap: days, max: 3}]",
                        "has no `needs`"),
                classified("classifies with a text", "  as: OTC_DRUG\n  text: drug\n", "  text: drug", "has no `text`"),
                arguments(
                        "classifies by the destination",
                        BEFORE,
                        classify("XA-CLASS-1", "when: {destination: {in: [SG]}}", "  as: OTC_DRUG\n"),
                        "  when: {destination",
                        "looks at facts of the SKU"),
                arguments(
                        "classifies always",
                        BEFORE,
                        classify("XA-CLASS-1", "unless: {form: {is: TABLET}}", "  as: OTC_DRUG\n"),
                        "- id: XA-CLASS-1",
                        "says `when`"),
                arguments(
                        "one thing is two",
                        BEFORE,
                        classify("XA-CLASS-2", "when: {form: {is: TABLET}}", "  as: OTC_DRUG\n")
                                .replace(
                                        BEFORE,
                                        classify("XA-CLASS-1", "when: {form: {in: [TABLET]}}", "  as: HERBAL\n")),
                        "  when: {form: {in: [TABLET]}}",
                        "has the conditions of `XA-CLASS-2`"),
                arguments(
                        "`as` of another rule",
                        "  forbid: Narcotics are not brought in.\n",
                        "  forbid: Narcotics are not brought in.\n  as: OTC_DRUG\n",
                        "  as: OTC_DRUG",
                        "`as` belongs to a rule that classifies"));
    }

    private static Broken classified(String what, String as, String at, String message) {
        return arguments(what, BEFORE, classify("XA-CLASS-1", "when: {form: {is: TABLET}}", as), at, message);
    }

    private static String classify(String id, String when, String as) {
        return "- id: " + id + "\n  classify: A tablet is a medicine.\n  says: A tablet is a medicine.\n"
                + "  for: {class: DIETARY_SUPPLEMENT}\n  " + when + "\n" + as
                + "  why: {law: approval, body: HEALTH, source: gazette}\n" + BEFORE;
    }

    static Stream<Broken> dates() {
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

    static Stream<Broken> counters() {
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
                        "rates with neither rates nor an age",
                        "{into: CNY, perUnit: {USD: 7.1}, to: 2026-12-31}",
                        "{into: CNY, to: 2026-12-31}",
                        "`TABLE` has either rates in `perUnit` or `stale`"),
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

    static Stream<Broken> texts() {
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
                new Broken(
                        "denied word",
                        "XA.en.yaml",
                        "Narcotics are not",
                        "It is legal: narcotics are",
                        "narcotics:",
                        "tells a shopper `legal`"),
                new Broken(
                        "denied word in Chinese",
                        "XA.zh-Hans.yaml",
                        "不得带入",
                        "可以购买",
                        "narcotics:",
                        "tells a shopper `可以购买`"),
                new Broken(
                        "key missing in a language",
                        "XA.zh-Hans.yaml",
                        "narcotics:",
                        "other:",
                        "other:",
                        "`narcotics` is missing"),
                new Broken(
                        "unknown placeholder",
                        "XA.en.yaml",
                        "brought in.",
                        "brought in by {name}.",
                        "narcotics:",
                        "unknown placeholder `{name}`"));
    }

    static Stream<Broken> yaml() {
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

    static Stream<Broken> shapes() {
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
}
