package io.marketgate.identity;

import io.marketgate.seal.KeysForTests;
import io.marketgate.seal.SealKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The keys that the application gives the store. */
@Dependent
class SealKeysInTests {
    @Produces
    @Singleton
    SealKeys keys() {
        return new KeysForTests();
    }
}
