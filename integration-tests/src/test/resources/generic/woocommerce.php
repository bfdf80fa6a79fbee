<?php
// What WordPress and WooCommerce give to a plug-in, and a shopper at their end: an order a line of input, what comes of it
// a line of output. A warning of PHP is a crash here.

namespace Automattic\WooCommerce\StoreApi\Exceptions {
	class RouteException extends \Exception {
		public function __construct( string $code, string $message, int $status ) {
			parent::__construct( $message, $status );
		}
	}
}

namespace {
	set_error_handler(
		function ( $level, $message, $file, $line ) {
			throw new ErrorException( $message, 0, $level, $file, $line );
		}
	);
	define( 'ABSPATH', '/' );
	foreach ( array( 'MARKETGATE_URL', 'MARKETGATE_KEY', 'MARKETGATE_STOREFRONT' ) as $name ) {
		define( $name, getenv( $name ) );
	}

	class WP_Error {}

	class WC_Order {
		private array $told;

		public function __construct( array $told ) {
			$this->told = $told;
		}

		public function get_id() {
			return $this->told['cartId'];
		}

		public function get_currency() {
			return $this->told['currency'];
		}

		public function get_items() {
			$items = array();
			foreach ( $this->told['lines'] as $line ) {
				$items[ $line['id'] ] = new WC_Order_Item_Product( $line );
			}
			return $items;
		}

		public function get_item_subtotal( $item, $inc_tax, $round ) {
			return $inc_tax && ! $round ? $item->told['price'] : null;
		}

		public function get_shipping_country() {
			return $this->told['country'] ?? '';
		}

		public function get_shipping_state() {
			return $this->told['state'] ?? '';
		}

		public function get_shipping_city() {
			return $this->told['city'] ?? '';
		}

		public function get_shipping_postcode() {
			return $this->told['postalCode'] ?? '';
		}

		public function __call( $name, $arguments ) {
			return str_starts_with( $name, 'get_billing_' ) ? '' : throw new BadMethodCallException( $name );
		}
	}

	class WC_Order_Item_Product {
		public array $told;

		public function __construct( array $told ) {
			$this->told = $told;
		}

		public function get_product() {
			return $this;
		}

		public function get_sku() {
			return $this->told['sku'] ?? '';
		}

		public function get_quantity() {
			return $this->told['quantity'];
		}
	}

	class WC_Countries {
		public function get_states( $country ) {
			return 'CN' === $country ? array( 'CN22' => 'Hainan / 海南' ) : false;
		}
	}

	class WooCommerce {
		public WC_Countries $countries;

		public function __construct() {
			$this->countries = new WC_Countries();
		}
	}

	function WC() {
		return new WooCommerce();
	}

	function add_action( string $hook, callable $callback, int $priority = 10, int $accepted = 1 ) {
		$GLOBALS['actions'][ $hook ][] = fn( ...$arguments ) => $callback( ...array_slice( $arguments, 0, $accepted ) );
	}

	function do_action( string $hook, ...$arguments ) {
		foreach ( $GLOBALS['actions'][ $hook ] ?? array() as $callback ) {
			$callback( ...$arguments );
		}
	}

	function esc_html( string $text ) {
		return htmlspecialchars( $text, ENT_QUOTES );
	}

	function wc_add_notice( string $text, string $type ) {
		$GLOBALS['notices'][ $type ][] = $text;
	}

	function wp_json_encode( $value ) {
		return json_encode( $value );
	}

	function wp_remote_post( string $url, array $asked ) {
		$headers = array();
		foreach ( $asked['headers'] as $name => $value ) {
			$headers[] = "$name: $value";
		}
		$http = array(
			'method'          => 'POST',
			'header'          => $headers,
			'content'         => $asked['body'],
			'timeout'         => $asked['timeout'],
			'follow_location' => 0,
			'ignore_errors'   => true,
		);
		try {
			$body = file_get_contents( $url, false, stream_context_create( array( 'http' => $http ) ) );
		} catch ( ErrorException $gone ) {
			return new WP_Error();
		}
		$code = (int) explode( ' ', $http_response_header[0] )[1];
		if ( 307 === $code && $asked['redirection'] > 0 ) {
			$location = current( preg_grep( '/^location:/i', $http_response_header ) );
			return wp_remote_post( trim( explode( ':', $location, 2 )[1] ), $asked );
		}
		return array(
			'code' => $code,
			'body' => $body,
		);
	}

	function wp_remote_retrieve_response_code( $answer ) {
		return $answer instanceof WP_Error ? '' : $answer['code'];
	}

	function wp_remote_retrieve_body( $answer ) {
		return $answer instanceof WP_Error ? '' : $answer['body'];
	}

	/** Both checkouts and the page on which an order is paid, which have to be of one mind. */
	function outcomes( WC_Order $order ): array {
		$ways     = array(
			fn() => do_action( 'woocommerce_store_api_checkout_order_processed', $order ),
			fn() => do_action( 'woocommerce_checkout_order_processed', 1, array(), $order ),
			fn() => do_action( 'woocommerce_before_pay_action', $order ),
		);
		$outcomes = array();
		foreach ( $ways as $way ) {
			$GLOBALS['notices'] = array();
			try {
				$way();
				$outcomes[] = $GLOBALS['notices']['error'][0] ?? null;
			} catch ( \Automattic\WooCommerce\StoreApi\Exceptions\RouteException $refused ) {
				$outcomes[] = $refused->getMessage();
			}
		}
		return $outcomes;
	}

	require $argv[1];

	while ( false !== $line = fgets( STDIN ) ) {
		try {
			$outcomes = outcomes( new WC_Order( json_decode( $line, true ) ) );
			// Each decision has an id of its own, and hand-overs carry it.
			$texts   = array_unique( preg_replace( '/\?.*/', '', $outcomes ) );
			$refusal = $outcomes[0];
			$outcome = count( $texts ) > 1 ? array( 'crash' => json_encode( $outcomes ) ) : ( null === $refusal ? array( 'sold' => true ) : array( 'refusal' => $refusal ) );
		} catch ( Throwable $crash ) {
			$outcome = array( 'crash' => (string) $crash );
		}
		echo json_encode( $outcome, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), "\n";
	}
}
