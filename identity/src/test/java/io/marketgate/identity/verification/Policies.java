package io.marketgate.identity.verification;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.IdentityPolicy.Accepted;
import io.marketgate.pack.IdentityPolicy.Retention;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Law;
import io.marketgate.rule.Source;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** A policy with every way of verification; of no real market. */
public final class Policies {
    public static final IdentityPolicy CN = new IdentityPolicy(
            new MarketCode("CN"),
            List.of(
                    new Accepted(
                            "CN_RESIDENT_ID", AssuranceLevel.REAL_NAME_VERIFIED, IdentityPolicy.Verification.REGISTRY),
                    new Accepted("KR_PCCC", AssuranceLevel.SELF_DECLARED, IdentityPolicy.Verification.CHECKED),
                    new Accepted(
                            "TH_NATIONAL_ID",
                            AssuranceLevel.DOCUMENT_CHECKED,
                            IdentityPolicy.Verification.VERIFIED_CLAIMS)),
            Set.of("JP_MY_NUMBER", "SG_FIN"),
            Set.of("AGE_OVER_18", "AGE_OVER_100", "AGE_CHECKED"),
            Period.ofMonths(12),
            Retention.HASH,
            new Law("test", "An act for tests", null, null, false),
            new Source("test", URI.create("https://example.org"), Source.Kind.SECONDARY, LocalDate.of(2026, 11, 22)));

    private Policies() {}
}
