import { readFileSync, writeFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';

// Says what errors two linters find in an OpenAPI document: Redocly's rules `recommended` and Spectral's `spectral:oas`.
const [told, said] = process.argv.slice(2);
const source = readFileSync(told, 'utf8');

const redocly = await lintFromString({ source, config: await createConfig({ extends: ['recommended'] }) });
const linter = new spectral.Spectral();
linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
const found = await linter.run(source);

const SPECTRALS_ERROR = 0;
writeFileSync(said, JSON.stringify([
  ...redocly.filter(({ severity }) => severity === 'error')
    .map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`),
  ...found.filter(({ severity }) => severity === SPECTRALS_ERROR)
    .map(({ code, message, path }) => `${code} at ${path.join('/')}: ${message}`),
]));
