import { readFileSync, writeFileSync } from 'node:fs';
import { cartValidationsGenerateRun } from '../../../../checkout-adapter/connectors/shopify/function/src/index.js';

// Says what the validation function makes of each cart.
const [told, said] = process.argv.slice(2);
writeFileSync(said, JSON.stringify(JSON.parse(readFileSync(told, 'utf8')).map(cartValidationsGenerateRun)));
