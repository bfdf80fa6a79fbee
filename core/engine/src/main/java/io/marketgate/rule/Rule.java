package io.marketgate.rule;

import io.marketgate.product.ProductClass;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of law or policy. There are no priorities: a rule closes a way, asks for evidence or identity, opens a
 * road, or says what a product is.
 */
public sealed interface Rule {

    /** What every rule has. */
    Head head();

    /** Its name. */
    default RuleId id() {
        return head().id();
    }

    /** What the rule asks for; empty for a forbid, and for a rule that classifies. */
    Needs needs();

    /** The same rule with another name. */
    Rule named(RuleId name);

    /** The same rule by caution: it cites no law and has no text of its own. */
    Rule uncited();

    /** Applies the function for this kind of rule. */
    <T extends @Nullable Object> T fold(
            Function<Forbid, T> forbid,
            Function<Require, T> require,
            Function<Permit, T> permit,
            Function<Classify, T> classify);

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
                Function<Forbid, T> forbid,
                Function<Require, T> require,
                Function<Permit, T> permit,
                Function<Classify, T> classify) {
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
                Function<Forbid, T> forbid,
                Function<Require, T> require,
                Function<Permit, T> permit,
                Function<Classify, T> classify) {
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
                Function<Forbid, T> forbid,
                Function<Require, T> require,
                Function<Permit, T> permit,
                Function<Classify, T> classify) {
            return permit.apply(this);
        }
    }

    /**
     * Moves a product from a class of its scope to a stricter one, by what the product is. It says nothing of a way: the
     * rules of the class it moves to do.
     *
     * @param head its scope names classes and nothing else; its guard looks at facts of the SKU alone
     * @param as the class the product has in this market
     */
    record Classify(Head head, ProductClass as) implements Rule {

        /** The classes of its scope that its class is not stricter than, by an order that knows both. */
        public Set<ProductClass> loosened(List<ProductClass> strictestFirst) {
            int place = strictestFirst.indexOf(as);
            return head.scope().classes().stream()
                    .filter(declared -> place >= 0
                            && strictestFirst.contains(declared)
                            && place >= strictestFirst.indexOf(declared))
                    .collect(Collectors.toSet());
        }

        @Override
        public Classify named(RuleId name) {
            return new Classify(head.named(name), as);
        }

        @Override
        public Classify uncited() {
            return new Classify(head.uncited(), as);
        }

        @Override
        public Needs needs() {
            return Needs.NONE;
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Forbid, T> forbid,
                Function<Require, T> require,
                Function<Permit, T> permit,
                Function<Classify, T> classify) {
            return classify.apply(this);
        }
    }
}
