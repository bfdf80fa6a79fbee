<?php
/**
 * Plugin Name: Marketgate
 * Description: No order is placed or paid that the gate has not let through.
 * Version: 1.0.0
 * Requires PHP: 7.4
 * Requires Plugins: woocommerce
 * License: Apache-2.0
 *
 * Needs the constants MARKETGATE_URL, MARKETGATE_KEY and MARKETGATE_STOREFRONT in wp-config.php.
 */

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;

defined( 'ABSPATH' ) || exit;

const MARKETGATE_BUDGET_SECONDS = 1.5;
const MARKETGATE_UNJUDGED       = 'This order cannot be checked just now, so it is not sold. Please try again in a moment.';
const MARKETGATE_UNNAMED        = 'A product of this order has no SKU, so it cannot be checked and is not sold. Please take it out, or ask the shop.';
const MARKETGATE_UNREADABLE     = 'This order cannot be checked as it is, so it is not sold. Please ask the shop.';
const MARKETGATE_NOWHERE        = 'Please say where the order goes first: what may be sold depends on it.';
// The statuses below 500 that pass by themselves: too slow, in flight, too early, too many.
const MARKETGATE_PASSING        = array( 408, 409, 425, 429 );

// The order and not the cart is judged, in the last hook before payment: the block checkout validates the cart before it
// takes over the address of the same request. Last of all, so that nothing is added to the order after it.
add_action( 'woocommerce_store_api_checkout_order_processed', 'marketgate_lock', PHP_INT_MAX );
add_action(
	'woocommerce_checkout_order_processed',
	function ( $id, $posted, $order ) {
		marketgate_lock( $order );
	},
	PHP_INT_MAX,
	3
);
// The page on which an order that stands is paid calls no payment method while there is an error.
add_action(
	'woocommerce_before_pay_action',
	function ( $order ) {
		$why = marketgate_refusal( $order );
		if ( null !== $why ) {
			wc_add_notice( esc_html( $why ), 'error' );
		}
	},
	PHP_INT_MAX
);

/**
 * Both checkouts show what is thrown here, and place nothing.
 *
 * @throws RouteException If the order may not be sold.
 */
function marketgate_lock( WC_Order $order ) {
	$why = marketgate_refusal( $order );
	if ( null !== $why ) {
		throw new RouteException( 'marketgate', esc_html( $why ), 409 );
	}
}

/** Why an order may not be sold; null if it may. */
function marketgate_refusal( WC_Order $order ): ?string {
	try {
		$asked = marketgate_question( $order );
		if ( ! $asked['shipTo']['country'] ) {
			return MARKETGATE_NOWHERE;
		}
		if ( in_array( '', array_column( $asked['lines'], 'sku' ), true ) ) {
			return MARKETGATE_UNNAMED;
		}
		$answer = wp_remote_post(
			MARKETGATE_URL . '/v1/checkout/decisions',
			array(
				'timeout'     => MARKETGATE_BUDGET_SECONDS,
				'redirection' => 0,
				'headers'     => array(
					'X-API-Key'    => MARKETGATE_KEY,
					'Content-Type' => 'application/json',
				),
				'body'        => wp_json_encode( $asked ),
			)
		);
		$status = wp_remote_retrieve_response_code( $answer );
		if ( 200 !== $status ) {
			$passes = in_array( $status, MARKETGATE_PASSING, true );
			return is_int( $status ) && 4 === intdiv( $status, 100 ) && ! $passes ? MARKETGATE_UNREADABLE : MARKETGATE_UNJUDGED;
		}
		$ruling = json_decode( wp_remote_retrieve_body( $answer ), true );
		return is_array( $ruling ) ? marketgate_reading( $ruling, $asked ) : MARKETGATE_UNJUDGED;
	} catch ( Throwable $unjudged ) {
		return MARKETGATE_UNJUDGED;
	}
}

/** Of the address only what tells which law applies goes along. What is not shipped goes to where it is billed. */
function marketgate_question( WC_Order $order ): array {
	$to    = $order->get_shipping_country() ? 'shipping' : 'billing';
	$lines = array();
	foreach ( $order->get_items() as $id => $item ) {
		$product = $item->get_product();
		$lines[] = array(
			'id'        => (string) $id,
			'sku'       => $product ? trim( (string) $product->get_sku() ) : '',
			'quantity'  => (int) ceil( $item->get_quantity() ),
			'unitPrice' => marketgate_decimal( $order->get_item_subtotal( $item, true, false ) ),
		);
	}
	return array(
		'storefront' => MARKETGATE_STOREFRONT,
		'cartId'     => (string) $order->get_id(),
		'detail'     => 'SHOPPER',
		'currency'   => $order->get_currency(),
		'shipTo'     => array_filter(
			array(
				'country'     => $order->{"get_{$to}_country"}(),
				'subdivision' => marketgate_state( $order->{"get_{$to}_country"}(), $order->{"get_{$to}_state"}() ),
				'city'        => $order->{"get_{$to}_city"}(),
				'postalCode'  => $order->{"get_{$to}_postcode"}(),
			),
			fn( $told ) => null !== $told
		),
		'lines'      => $lines,
	);
}

/** A state by its name: WooCommerce's codes are its own, and its CN22 is Hainan where another system's is Jilin. */
function marketgate_state( string $country, string $state ): ?string {
	$states = WC()->countries->get_states( $country );
	$name   = is_array( $states ) ? ( $states[ $state ] ?? $state ) : $state;
	return '' === $name ? null : html_entity_decode( $name );
}

/** Filters of other plug-ins may have written a price: PHP would read 1,234.50 as 1. */
function marketgate_decimal( $price ): string {
	if ( ! is_numeric( $price ) ) {
		throw new UnexpectedValueException( 'a price that is none' );
	}
	return number_format( (float) $price, 4, '.', '' );
}

/** It is a yes only if it rules exactly the lines of this order and opens each. */
function marketgate_reading( array $ruling, array $asked ): ?string {
	$ruled = is_array( $ruling['lines'] ?? null ) ? array_values( $ruling['lines'] ) : array();
	$skus  = array_column( $asked['lines'], 'sku', 'id' );
	$met   = array_intersect_assoc( $skus, array_column( $ruled, 'sku', 'id' ) );
	if ( ( $ruling['cartId'] ?? null ) !== $asked['cartId'] || count( $ruled ) !== count( $skus ) || count( $met ) !== count( $skus ) ) {
		return MARKETGATE_UNJUDGED;
	}
	$closed = array();
	foreach ( $ruled as $line ) {
		if ( 'SELL_LOCAL' !== ( $line['verdict'] ?? null ) ) {
			$closed[] = $line;
		}
	}
	if ( ! $closed ) {
		return 'SELL_LOCAL' === ( $ruling['disposition'] ?? null ) ? null : MARKETGATE_UNJUDGED;
	}
	return marketgate_words( $closed, $ruling['redirects'] ?? array() );
}

/** What the gate says of each line, each text once: why, what the shopper can do, and the law. */
function marketgate_words( array $closed, array $redirects ): string {
	$told = array_unique( array_filter( array_column( array_column( $closed, 'shopper' ), 'text' ), 'is_string' ) );
	$urls = array_filter( array_column( $redirects, 'url' ), fn( $url ) => 0 === strpos( $url, 'https://' ) );
	return implode( ' ', array_filter( array( implode( ' ', $told ) ?: 'This may not be sold here.', reset( $urls ) ) ) );
}
