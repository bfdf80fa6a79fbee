package io.marketgate.residual;

import io.marketgate.decision.Dossier;
import io.marketgate.judgement.AnyCart;
import io.marketgate.judgement.CartDoor;
import io.marketgate.judgement.Horizon;
import io.marketgate.judgement.Judged;
import io.marketgate.judgement.RuleJudge;
import io.marketgate.judgement.ScopedRule;
import io.marketgate.judgement.Setting;
import io.marketgate.judgement.Share;
import io.marketgate.judgement.Situation;
import io.marketgate.judgement.WayJudge;
import io.marketgate.judgement.WayLaw;
import io.marketgate.judgement.WayOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way of which most rules are judged, for they read neither cart nor buyer. */
final class ResidualWay {
    private static final int MOST_KEPT = 4;

    private final WayLaw law;
    private final List<@Nullable Judged> judged;
    private final List<Place> residual;
    private final @Nullable WayOutcome settled;
    private final Memo<Came> memo = new Memo<>(MOST_KEPT);

    /** A residual rule, and its place among all rules of the way: their order is part of the answer. */
    private record Place(int index, ResidualRule rule) {}

    /** What the residual rules said, and what came of it. */
    private record Came(List<@Nullable Judged> said, WayOutcome outcome) {}

    private ResidualWay(WayLaw law, List<@Nullable Judged> judged, List<Place> residual) {
        this.law = law;
        this.judged = judged;
        this.residual = residual;
        this.settled = residual.isEmpty() ? WayJudge.judge(law, said(judged)) : null;
    }

    static ResidualWay of(WayLaw law, Setting setting, Dossier dossier, Horizon horizon) {
        List<@Nullable Judged> judged = new ArrayList<>();
        List<Place> residual = new ArrayList<>();
        for (ScopedRule scoped : law.rules()) {
            AnyCart cart = new AnyCart();
            Horizon own = new Horizon(horizon.now());
            Judged said = RuleJudge.judge(scoped, new Situation(setting, dossier, law.law(), law.way(), own, cart));
            if (cart.wasAsked()) {
                residual.add(new Place(judged.size(), new ResidualRule(scoped)));
                judged.add(null);
            } else {
                horizon.include(own.from(), own.until());
                judged.add(said);
            }
        }
        return new ResidualWay(law, Collections.unmodifiableList(judged), List.copyOf(residual));
    }

    List<Share> shares() {
        return law.shares();
    }

    /** The outcome that holds for every cart and buyer, or null where those matter. */
    @Nullable
    WayOutcome settled() {
        return settled;
    }

    /** The outcome for one cart: of residual rules that say what they said before, the same as before. */
    WayOutcome judge(Setting setting, Dossier dossier, CartDoor cart, Horizon horizon) {
        Situation situation = new Situation(setting, dossier, law.law(), law.way(), horizon, cart);
        @Nullable Judged[] each = new Judged[residual.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = residual.get(i).rule().judge(situation);
        }
        List<@Nullable Judged> said = Arrays.asList(each);
        List<Came> kept = memo.kept();
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).said().equals(said)) {
                return kept.get(i).outcome();
            }
        }
        List<@Nullable Judged> all = new ArrayList<>(judged);
        for (int i = 0; i < each.length; i++) {
            all.set(residual.get(i).index(), each[i]);
        }
        WayOutcome outcome = WayJudge.judge(law, said(all));
        memo.keep(new Came(said, outcome));
        return outcome;
    }

    private static List<Judged> said(List<@Nullable Judged> judged) {
        List<Judged> said = new ArrayList<>(judged.size());
        for (Judged one : judged) {
            if (one != null) {
                said.add(one);
            }
        }
        return said;
    }
}
