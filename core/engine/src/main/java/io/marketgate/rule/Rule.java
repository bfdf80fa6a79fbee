package io.marketgate.rule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of law or policy. There are no priorities: a rule closes a way, asks for evidence or identity, or opens
 * a road.
 */
public sealed interface Rule {

    /** What every rule has. */
    Head head();

    /** Its name. */
    default RuleId id() {
        return head().id();
    }

    /** What the rule asks for; empty for a forbid. */
    Needs needs();

    /** The same rule with another name. */
    Rule named(RuleId name);

    /** The same rule by caution: it cites no law and has no text of its own. */
    Rule uncited();

    /** Applies the function for this kind of rule. */
    <T extends @Nullable Object> T fold(
            Function<Forbid, T> forbid, Function<Require, T> require, Function<Permit, T> permit);

    /** Closes a way, or with {@link Scope#basis()} the roads of that basis. Nothing overrides it. */
    record Forbid(Head head) implements Rule {
        @Override
        public Forbid named(RuleId name) {
            return new Forbid(head.named(name));
        }

        @Override
        public Forbid uncited() {
            return new Forbid(head.uncited());
        }

        @Override
        public Needs needs() {
            return Needs.NONE;
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Forbid, T> forbid, Function<Require, T> require, Function<Permit, T> permit) {
            return forbid.apply(this);
        }
    }

    /** Adds needs to every way it applies to, or with {@link Scope#basis()} to the roads of that basis. */
    record Require(Head head, Needs needs) implements Rule {
        @Override
        public Require named(RuleId name) {
            return new Require(head.named(name), needs);
        }

        @Override
        public Require uncited() {
            return new Require(head.uncited(), needs);
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Forbid, T> forbid, Function<Require, T> require, Function<Permit, T> permit) {
            return require.apply(this);
        }
    }

    /**
     * A road: opens a way if its own needs are met.
     *
     * @param opens false for a personal import marked {@code redirect: never}: it is kept for staff and opens nothing
     * @param terms what the law demands and a checkout cannot test; shown, never evaluated
     */
    record Permit(Head head, Basis basis, boolean opens, Needs needs, List<Term> terms) implements Rule {
        public Permit {
            terms = List.copyOf(terms);
        }

        @Override
        public Permit named(RuleId name) {
            return new Permit(head.named(name), basis, opens, needs, terms);
        }

        @Override
        public Permit uncited() {
            return new Permit(head.uncited(), basis, opens, needs, terms);
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Forbid, T> forbid, Function<Require, T> require, Function<Permit, T> permit) {
            return permit.apply(this);
        }
    }
}
