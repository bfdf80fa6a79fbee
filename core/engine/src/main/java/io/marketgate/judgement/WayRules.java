package io.marketgate.judgement;

import io.marketgate.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** What the rules of a way say, by what it does to the way. Each case tells whether it was kept, which it always is. */
final class WayRules implements Judged.Cases<Boolean> {
    private final List<Judged.Closes> forbids = new ArrayList<>();
    private final List<Judged.Asks> requires = new ArrayList<>();
    private final List<Judged.Opens> permits = new ArrayList<>();
    private final List<Judged> noRoads = new ArrayList<>();
    private final List<Judged.Failed> failures = new ArrayList<>();

    WayRules(List<Judged> judged) {
        for (Judged one : judged) {
            one.fold(this);
        }
    }

    /** What closes the way, or roads of one basis. */
    List<Judged.Closes> forbids() {
        return forbids;
    }

    /** What every road has to meet. */
    List<Judged.Asks> requires() {
        return requires;
    }

    /** The roads. */
    List<Judged.Opens> permits() {
        return permits;
    }

    /** The permits that are no road, and why. */
    List<Judged> noRoads() {
        return noRoads;
    }

    /** The rules that close the way because they could not be judged. */
    List<Judged.Failed> failures() {
        return failures;
    }

    @Override
    public Boolean closes(Judged.Closes judged) {
        return forbids.add(judged);
    }

    @Override
    public Boolean asks(Judged.Asks judged) {
        return requires.add(judged);
    }

    @Override
    public Boolean opens(Judged.Opens judged) {
        return permits.add(judged);
    }

    @Override
    public Boolean doubtful(Judged.Doubtful judged) {
        return noRoads.add(judged);
    }

    @Override
    public Boolean lapsed(Judged.Lapsed judged) {
        return noRoads.add(judged);
    }

    @Override
    public Boolean failed(Judged.Failed judged) {
        return judged.scoped().rule() instanceof Rule.Permit ? noRoads.add(judged) : failures.add(judged);
    }
}
