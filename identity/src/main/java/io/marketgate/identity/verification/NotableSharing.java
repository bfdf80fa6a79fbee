package io.marketgate.identity.verification;

/**
 * From where on a merchant is told of shared documents.
 *
 * @param subjects known by one document
 * @param persons as whom one subject is known
 */
public record NotableSharing(int subjects, int persons) {}
