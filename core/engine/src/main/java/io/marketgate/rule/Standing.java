package io.marketgate.rule;

/** On what authority a rule stands, apart from what it opens. */
public enum Standing {
    STATUTE,
    REGULATION,
    GUIDANCE,
    DISCRETION,
    POLICY,
    DEFAULT
}
