package io.marketgate.catalogue.postgres.kind;

import io.marketgate.product.Product;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A product. */
@Entity
@Table(name = "sku")
class SkuRow extends OwnedRow {
    /** Its class where the product names no other for a market. */
    @Column(name = "product_class", updatable = false)
    String productClass;

    @Column(updatable = false)
    String title;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SkuRow() {}

    SkuRow(Opening opening, Product product, String payload) {
        super(opening, product.sku().value(), payload);
        this.productClass = product.productClass().value();
        this.title = product.title();
    }
}
