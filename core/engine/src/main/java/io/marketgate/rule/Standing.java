package io.marketgate.rule;

/** The authority a rule rests on, whatever it opens. */
public enum Standing {
    STATUTE,
    REGULATION,
    GUIDANCE,
    DISCRETION,
    POLICY,
    DEFAULT
}
