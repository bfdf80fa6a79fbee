package io.marketgate.identity.assurance;

import org.jspecify.annotations.Nullable;

/**
 * How an assurance is shared, the new one included. Documents whose hash may not be kept are not counted.
 *
 * @param pseudonym of the subject; null if nothing is known of it
 * @param subjects how many subjects of the merchant the document makes known
 * @param persons how many persons the subject is known as
 */
public record Sharing(@Nullable String pseudonym, int subjects, int persons) {}
