package io.marketgate.identity.store;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;

/** Fictitious persons for the local register of a demonstration, with well-formed numbers that belong to no person. */
public final class DemonstrationPersons {

    private DemonstrationPersons() {}

    /** Enters them or replaces them. Blocks. */
    public static void enter(LocalRegister register) {
        enter(register, DocumentType.CN_RESIDENT_ID, "110101199003078814", "李明");
        enter(register, DocumentType.CN_RESIDENT_ID, "44030520120601002X", "王小雨");
        enter(register, DocumentType.CN_HKMOTW_RESIDENCE_PERMIT, "810000199408230021", "陳大文");
        enter(register, DocumentType.CN_FOREIGN_PERMANENT_RESIDENT_ID, "911124198108030024", "Marie Dubois");
    }

    private static void enter(LocalRegister register, DocumentType type, String number, String name) {
        register.enter(type, new Secret<>(number), new Secret<>(name), null);
    }
}
