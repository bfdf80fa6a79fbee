package io.marketgate.admin;

import io.marketgate.explanation.Notice;
import io.marketgate.explanation.Notice.Code;
import io.marketgate.identity.address.AddressResolver;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Pack;
import io.marketgate.pack.Packs;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.MarketRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads and validates market codes of requests, in capitals or not. Codes of no place and no pack are refused; codes without a pack get a notice. */
@ApplicationScoped
public class Markets {
    private final Law law;
    private final AddressResolver places;

    Markets(Law law, AddressResolver places) {
        this.law = law;
        this.places = places;
    }

    /** A market, or a group that stands for its members. */
    public MarketCode marketOrGroup(String text) {
        MarketCode code = MarketCode.parse(text);
        if (!isNamed(code.value())) {
            throw new IllegalArgumentException("no market and no group of markets is named `" + text + "`");
        }
        return code;
    }

    /** Whether a market, a group or a place has that name. */
    public boolean isNamed(String text) {
        return places.knows(text)
                || packs().all().stream()
                        .anyMatch(pack -> pack.market().value().equals(text)
                                || members(pack)
                                        .anyMatch(member -> member.value().equals(text)));
    }

    /** The markets that a pack judges or names a member: the market itself and, of a group, its members. */
    public Set<MarketCode> judged(String text) {
        MarketCode code = MarketCode.parse(text);
        Set<MarketCode> judged = new TreeSet<>();
        for (Pack pack : packs().all()) {
            if (pack.market().equals(code) || members(pack).anyMatch(code::equals)) {
                judged.add(code);
            }
            if (pack.market().equals(code)) {
                members(pack).forEach(judged::add);
            }
        }
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("no pack knows a market or group `" + text + "`");
        }
        return judged;
    }

    /** A market or group, and the groups that it is a member of at any time. */
    public Set<MarketCode> withGroups(String text) {
        MarketCode code = marketOrGroup(text);
        Set<MarketCode> named = new TreeSet<>(Set.of(code));
        packs().all().stream()
                .filter(pack -> members(pack).anyMatch(code::equals))
                .forEach(pack -> named.add(pack.market()));
        return named;
    }

    /** A market, where a group cannot be meant. */
    public MarketCode market(String text) {
        MarketCode code = marketOrGroup(text);
        if (packs().pack(code).map(Pack::isGroup).orElse(false)) {
            throw new IllegalArgumentException("`" + text + "` is a group of markets; name its members one by one");
        }
        return code;
    }

    /** A notice if the named market has no pack yet. */
    public Stream<Notice> unjudged(String pointer, MarketCode market) {
        return packs().pack(market).isPresent()
                ? Stream.empty()
                : Stream.of(new Notice(
                        Code.MARKET_WITHOUT_PACK,
                        pointer,
                        "no pack judges `" + market + "` yet, so nothing is sold there"));
    }

    /** A notice if no parcel can leave a market, because no pack has its export law. */
    public Stream<Notice> unwritten(String pointer, MarketCode origin) {
        Packs packs = packs();
        boolean written = packs.all().stream()
                .filter(pack -> pack.market().equals(origin) || members(pack).anyMatch(origin::equals))
                .anyMatch(pack -> pack.rules().statesExportLaw());
        return written
                ? Stream.empty()
                : Stream.of(new Notice(
                        Code.ORIGIN_WITHOUT_EXPORT_LAW,
                        pointer,
                        "no pack says what may leave `" + origin + "`, so no parcel from there is sold"));
    }

    private static Stream<MarketCode> members(Pack pack) {
        return pack.rules().members().stream().map(MarketRules.Membership::member);
    }

    /** A notice for each of these markets whose pack lacks a class; without markets, one if no pack has it. */
    public Stream<Notice> unregulated(String pointer, ProductClass named, Set<MarketCode> marketsOrGroups) {
        Packs packs = packs();
        List<MarketCode> without = marketsOrGroups.stream()
                .filter(market -> packs.pack(market).isPresent())
                .filter(market -> !packs.classes(market).contains(named))
                .toList();
        if (!without.isEmpty()) {
            return without.stream()
                    .map(market -> new Notice(
                            Code.CLASS_WITHOUT_LAW,
                            pointer,
                            "the pack of `" + market + "` has no class `" + named
                                    + "`, so nothing of it is sold there"));
        }
        boolean nowhere =
                packs.all().stream().noneMatch(pack -> pack.rules().classes().contains(named));
        return marketsOrGroups.isEmpty() && nowhere
                ? Stream.of(new Notice(
                        Code.CLASS_WITHOUT_LAW,
                        pointer,
                        "no pack has a class `" + named + "`, so nothing of it is sold anywhere"))
                : Stream.empty();
    }

    private Packs packs() {
        return law.snapshot().packs();
    }
}
