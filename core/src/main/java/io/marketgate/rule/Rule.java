package io.marketgate.rule;

import java.util.List;

/** One sentence of law or policy. There are no priorities: a rule closes, asks, or is a road. */
public sealed interface Rule {

    /** What every rule has. */
    Head head();

    /** Its name. */
    default RuleId id() {
        return head().id();
    }

    /** The same with another name. */
    Rule named(RuleId name);

    /** Closes a way, or with {@link Scope#basis()} the roads of that basis. Nothing overrides it. */
    record Forbid(Head head) implements Rule {
        @Override
        public Forbid named(RuleId name) {
            return new Forbid(head.named(name));
        }
    }

    /** Adds needs to every way it applies to, or with {@link Scope#basis()} to the roads of that basis. */
    record Require(Head head, Needs needs) implements Rule {
        @Override
        public Require named(RuleId name) {
            return new Require(head.named(name), needs);
        }
    }

    /**
     * A road: opens a way if its own needs are met.
     *
     * @param opens false for a personal import marked {@code redirect: never}: on record for staff, opens nothing
     * @param terms what the law says and a checkout cannot test; told, never evaluated
     */
    record Permit(Head head, Basis basis, boolean opens, Needs needs, List<Term> terms) implements Rule {
        public Permit {
            terms = List.copyOf(terms);
        }

        @Override
        public Permit named(RuleId name) {
            return new Permit(head.named(name), basis, opens, needs, terms);
        }
    }
}
