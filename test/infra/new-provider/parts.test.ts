import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../infra/new-provider/instantiate.ts';
import { nameProblem, spellingsOf } from '../../../infra/new-provider/provider-name.ts';
import { REGISTERS } from '../../../infra/new-provider/register.ts';

describe('the name of a provider', () => {
  it.each(['acme', 'acme-pki', 'a1', 'x509-house', 'globalsign-atlas-2'])('may be %s', (name) => {
    expect(nameProblem(name)).toBeUndefined();
  });

  it.each([
    ...['', 'Acme', 'acme_pki', 'acme pki', '-acme', 'acme-', 'acme--pki', '1acme', '../acme'],
    ...['café', 'a'.repeat(31)],
  ])('may not be "%s"', (name) => {
    expect(nameProblem(name)).toMatch(/is no name for a provider: .+ like "acme-pki"/);
  });

  it.each(['new', 'class', 'await', 'http', 'wire', 'provider'])(
    'may not be "%s", which means something else',
    (name) => expect(nameProblem(name)).toMatch(/means something else/),
  );

  it('is spelled as each place wants it', () => {
    expect(spellingsOf('acme-pki-2')).toEqual({
      kebab: 'acme-pki-2',
      camel: 'acmePki2',
      pascal: 'AcmePki2',
      upper: 'ACME_PKI_2',
      title: 'Acme Pki 2',
    });
  });
});

describe('a file of the template', () => {
  it('moves with its imports, and takes the new name', () => {
    const path =
      'infra/new-provider/template/test/shared/providers/example-vendor/example-vendor-x.test.ts';
    const text = [
      "import { expect } from 'vitest';",
      "import { plus } from '../../../../../../../shared/certificates/instant.ts';",
      "import type { ExampleVendorX } from '../../../../shared/providers/example-vendor/x.ts';",
      "import { scene } from './scene.ts';",
      "const { exampleVendor } = await import('./example-vendor-y.ts');",
      "export const EXAMPLE_VENDOR = 'Example Vendor';",
    ].join('\n');
    expect(instantiate({ path, text }, spellingsOf('acme-pki'))).toEqual({
      path: 'test/shared/providers/acme-pki/acme-pki-x.test.ts',
      text: [
        "import { expect } from 'vitest';",
        "import { plus } from '../../../../shared/certificates/instant.ts';",
        "import type { AcmePkiX } from '../../../../shared/providers/acme-pki/x.ts';",
        "import { scene } from './scene.ts';",
        "const { acmePki } = await import('./acme-pki-y.ts');",
        "export const ACME_PKI = 'Acme Pki';",
      ].join('\n'),
    });
  });
});

describe('a place that names the providers', () => {
  it.each(REGISTERS)('is left alone where it is not as it is known: $path', (register) => {
    expect(() => register.add('// something else', spellingsOf('acme'))).toThrow(
      `${register.path} does not look as it is known here`,
    );
  });

  it('keeps a border that is there already', () => {
    const borders = REGISTERS.find(({ path }) => path === 'oxlint.config.ts');
    const text = "const PROVIDERS = ['digicert', 'huawei'];\n";
    expect(borders?.add(text, spellingsOf('huawei'))).toBe(text);
    expect(borders?.add(text, spellingsOf('acme'))).toBe(
      "const PROVIDERS = ['digicert', 'huawei', 'acme'];\n",
    );
  });
});
