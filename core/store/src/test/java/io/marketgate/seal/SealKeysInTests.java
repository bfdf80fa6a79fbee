package io.marketgate.seal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The keys that an application of tests gives the store. */
@Dependent
class SealKeysInTests {
    @Produces
    @Singleton
    SealKeys keys() {
        return new KeysForTests();
    }
}
