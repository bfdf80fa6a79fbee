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

/** A way whose rules are judged already, except those that read cart or buyer. */
final class ResidualWay {
    private static final int MOST_KEPT = 4;

    private final WayLaw law;
    private final List<@Nullable Judged> judged;
    private final Place[] residual;
    private final @Nullable WayOutcome independentOutcome;
    private final Memo<Result> memo = new Memo<>(MOST_KEPT, Result[]::new);

    /** A residual rule and its position among all rules of the way. The order of rules is part of the answer. */
    private record Place(int index, ResidualRule rule) {}

    /** The outcome of the way for these judgements of its residual rules. */
    private record Result(@Nullable Judged[] said, WayOutcome outcome) {}

    private ResidualWay(WayLaw law, List<@Nullable Judged> judged, List<Place> residual) {
        this.law = law;
        this.judged = judged;
        this.residual = residual.toArray(Place[]::new);
        this.independentOutcome = residual.isEmpty() ? WayJudge.judge(law, said(judged)) : null;
    }

    static ResidualWay of(WayLaw law, Setting setting, Dossier dossier, boolean silent, Horizon horizon) {
        List<@Nullable Judged> judged = new ArrayList<>();
        List<Place> residual = new ArrayList<>();
        for (ScopedRule scoped : law.rules()) {
            AnyCart cart = new AnyCart(silent);
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
        return new ResidualWay(law, Collections.unmodifiableList(judged), residual);
    }

    List<Share> shares() {
        return law.shares();
    }

    /** The outcome if it depends on neither cart nor buyer, or null if it depends on either. */
    @Nullable
    WayOutcome independentOutcome() {
        return independentOutcome;
    }

    /** The outcome for one cart. If the residual rules say the same as before, the earlier outcome is reused. */
    WayOutcome judge(Setting setting, Dossier dossier, CartDoor cart, Horizon horizon) {
        Situation situation = new Situation(setting, dossier, law.law(), law.way(), horizon, cart);
        @Nullable Judged[] said = new Judged[residual.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = residual[i].rule().judge(situation);
        }
        for (Result kept : memo.kept()) {
            if (Arrays.equals(kept.said(), said)) {
                return kept.outcome();
            }
        }
        List<@Nullable Judged> all = new ArrayList<>(judged);
        for (int i = 0; i < said.length; i++) {
            all.set(residual[i].index(), said[i]);
        }
        WayOutcome outcome = WayJudge.judge(law, said(all));
        memo.keep(new Result(said, outcome));
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
