package io.marketgate.identity.verification;

import io.marketgate.identity.person.KeyedHash;

/** What attempts are counted of. */
public record AttemptKey(AttemptScope scope, KeyedHash hash) {}
