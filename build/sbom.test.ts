import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { ShippedPackage } from './inventory.ts';
import { sbomOf } from './sbom.ts';

const schemas = new URL('../node_modules/@cyclonedx/cyclonedx-library/res/schema/', import.meta.url);

async function isCycloneDx(document: unknown): Promise<boolean> {
  const schema = async (name: string): Promise<object> =>
    JSON.parse(await readFile(new URL(`${name}.SNAPSHOT.schema.json`, schemas), 'utf8')) as object;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    // Named among each other by their file, beside the place where they say they live.
    const $id = `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`;
    ajv.addSchema({ ...(await schema(name)), $id });
  }
  return ajv.validate(await schema('bom-1.6'), document);
}

const aPackage = (name: string, licence = 'MIT'): ShippedPackage => ({
  name,
  version: '1.2.3',
  licence,
  homepage: 'https://example.org',
  folder: '/nowhere',
});

test('the bill of materials is CycloneDX by its own schema, and the same every time', async () => {
  const packages = [aPackage('@scope/one'), aPackage('two', '(MPL-2.0 OR Apache-2.0)')];
  const text = sbomOf(aPackage('hiredesk'), packages);
  expect(await isCycloneDx(JSON.parse(text))).toBe(true);
  expect(await isCycloneDx({ ...(JSON.parse(text) as object), version: 'one' })).toBe(false);
  expect(sbomOf(aPackage('hiredesk'), packages.toReversed())).toBe(text);
  const parsed = JSON.parse(text) as { components: { purl: string }[] };
  expect(parsed.components.map(({ purl }) => purl)).toEqual([
    'pkg:npm/%40scope/one@1.2.3',
    'pkg:npm/two@1.2.3',
  ]);
});
