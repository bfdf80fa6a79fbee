package io.marketgate.pack.reading;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that is wrong by itself: in its footing, its conditions, its needs. */
class RuleRefusalTest extends PackRefusals {
    private static final String OTC_CAPS = "needs: [{cap: external-units, max: 24}, {cap: days, under: 2 months}]";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"footing", "guards", "needs"})
    void refuses(Broken broken) {
        assertRefused(broken);
    }

    static Stream<Broken> footing() {
        String permit = "why: {law: approval, body: HEALTH, source: gazette}";
        return Stream.of(
                pack(
                        "permit on a law without article",
                        permit,
                        "why: {law: people, body: HEALTH, source: gazette}",
                        "a permit names the article it stands on"),
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

    static Stream<Broken> guards() {
        String unless = "unless: {origin: {in: neighbours}}";
        return Stream.of(
                pack(
                        "evidence as exception",
                        unless,
                        "unless: {IMPORT_CONFIRMATION: {is: true}}",
                        "`IMPORT_CONFIRMATION` is evidence"),
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
                        "class: WELLNESS_DEVICE, channel: CROSS_BORDER}\n  when: {substance: {in: CANNABIS}}",
                        "class: WELLNESS_DEVICE, channel",
                        "`substance` is asked of every class"));
    }

    static Stream<Broken> needs() {
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
                        "limit by evidence of another option",
                        OTC_CAPS,
                        "needs: [{cap: days, max: {of: PRESCRIPTION.total}}]",
                        "`PRESCRIPTION.total` is not a number"),
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
                        "path to no evidence",
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
                        "dispatch that no seller undertakes",
                        OTC_CAPS,
                        "needs: [{evidence: PRESCRIPTION, due: DISPATCH}]",
                        "no seller can undertake `PRESCRIPTION`"),
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
}
