package io.marketgate.identity.store;

import io.marketgate.identity.assurance.DocumentUse;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.assurance.Sharing;
import io.marketgate.identity.person.KeyedHash;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Which documents made which subjects known. Methods run in the caller's transaction. */
@ApplicationScoped
class DocumentUseRows implements PanacheRepositoryBase<DocumentUseRow, DocumentUseRow.Key> {
    private static final String OTHER_SUBJECTS = "select count(distinct u.id.pseudonym) from DocumentUseRow u"
            + " where u.merchant = ?1 and u.id.documentHash in ?2 and u.id.pseudonym <> ?3 and u.ends > ?4";
    private static final String OTHER_PERSONS = "select count(distinct u.personHash) from DocumentUseRow u"
            + " where u.id.pseudonym = ?1 and u.personHash not in ?2 and u.ends > ?3";
    /** Without a name, two numbers of one type of document may be two persons. */
    private static final String OTHER_NUMBERS = "select count(distinct u.id.documentHash) from DocumentUseRow u"
            + " where u.id.pseudonym = ?1 and u.id.documentHash not in ?2 and u.documentType = ?3"
            + " and u.personHash is null and u.ends > ?4";
    /** Anybody can declare anybody's document, so what is declared does not count against what is verified. */
    private static final String VERIFIED = " and u.id.verified";

    private static final String SAME =
            "id.pseudonym = ?1 and (id.documentHash in ?2 and id.verified = ?3 or ends <= ?4)";

    /**
     * How the assurance would be shared: a verified one among verified ones, a declared one among all. Concurrent calls
     * of different subjects do not see each other, so a limit may be passed by as many as are verified at once.
     */
    Sharing sharing(SubjectLinkRow link, NewAssurance assurance, Instant now) {
        DocumentUse use = assurance.use();
        if (use == null) {
            return new Sharing(link.pseudonym(), 1, 1);
        }
        String among = new DocumentUseRow(link, assurance, use).id.verified() ? VERIFIED : "";
        List<String> documents = texts(use.documents());
        List<KeyedHash> person = use.person();
        long subjects = counted(OTHER_SUBJECTS + among, link.merchant(), documents, link.pseudonym(), now);
        long persons = person == null
                ? counted(
                        OTHER_NUMBERS + among,
                        link.pseudonym(),
                        documents,
                        assurance.held().documentType(),
                        now)
                : counted(OTHER_PERSONS + among, link.pseudonym(), texts(person), now);
        return new Sharing(link.pseudonym(), (int) subjects + 1, (int) persons + 1);
    }

    private long counted(String query, Object... parameters) {
        return find(query, parameters).project(Long.class).singleResult();
    }

    /** Notes the use, in place of one of the same document; and forgets what has ended of the subject. */
    void note(SubjectLinkRow link, NewAssurance assurance) {
        DocumentUse use = assurance.use();
        if (use != null) {
            DocumentUseRow row = new DocumentUseRow(link, assurance, use);
            delete(
                    SAME,
                    link.pseudonym(),
                    texts(use.documents()),
                    row.id.verified(),
                    assurance.held().since());
            persist(row);
        }
    }

    private static List<String> texts(List<KeyedHash> hashes) {
        return hashes.stream().map(KeyedHash::text).toList();
    }
}
