package io.marketgate.identity.register;

/** The provider answered, but not the question. Holds the provider's code, never what was asked. */
final class ProviderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderFailure(int status, String code) {
        super("the register provider answered status " + status + " and code `" + code + "`");
    }
}
