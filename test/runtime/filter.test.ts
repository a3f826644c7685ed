import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colonFilter, ConfigurationError, operatorFilter } from '@ld-rest/runtime';

const text = fc.string({ unit: fc.constantFrom(...Array.from('ab 1,:"\'|+()\\\n[]é')) });

describe('colonFilter', () => {
  const write = colonFilter({ tails: '+', owners: '|' });

  it('writes fields, lists, times and objects as LaunchDarkly reads them', () => {
    const seen = { before: new Date(1_600_000_000_000) };
    const filter = { query: 'dark: "mode"', tails: ['a', 'b'], owners: ['x'], flying: true, seen, size: 3 };
    expect(write(filter)).toBe(
      'query:dark: "mode",tails:a+b,owners:x,flying:true,seen:{"before":1600000000000},size:3',
    );
  });

  it('leaves out what is undefined, and lists that are empty', () => {
    expect(write({ query: undefined, tails: [], flying: false })).toBe('flying:false');
  });

  it.each([
    [{ query: 'a,b' }, 'No "," can stand in the filter query.'],
    [{ tails: ['a+b'] }, 'No "+" can stand in the filter tails.'],
    [{ owners: ['a', 'b|c'] }, 'No "|" can stand in the filter owners.'],
    [{ tails: ['a,b'] }, 'No "," can stand in the filter tails.'],
    [{ seen: { before: 1, after: 2 } }, 'No "," can stand in the filter seen.'],
  ])('refuses %j, which would be read as something else', (filter, message) => {
    expect(() => write(filter)).toThrow(ConfigurationError);
    expect(() => write(filter)).toThrow(message);
  });

  it('writes any text so that it can be read back, or refuses it', () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1 }), (query, tails) => {
        const separates = [query, ...tails].some((part) => part.includes(','));
        const refused = separates || tails.some((tail) => tail.includes('+'));
        if (refused) {
          expect(() => write({ query, tails })).toThrow(ConfigurationError);
          return;
        }
        const written = write({ query, tails });
        const parts = written === '' ? [] : written.split(',');
        const read = parts.map((part) => [
          part.slice(0, part.indexOf(':')),
          part.slice(part.indexOf(':') + 1),
        ]);
        const wanted = [
          ...(query === '' ? [] : [['query', query]]),
          ...(tails.join() === '' ? [] : [['tails', tails.join('+')]]),
        ];
        expect(read).toEqual(wanted);
      }),
    );
  });
});

describe('operatorFilter', () => {
  const write = operatorFilter();
  const writeBare = operatorFilter(true);

  it('writes conditions with texts in quotes', () => {
    const filter = {
      name: { startsWith: 'a, b', equals: undefined },
      tails: { anyOf: ['x', 'y:z'] },
      flying: { exists: false },
      seen: { before: new Date(0) },
      size: undefined,
    };
    expect(write(filter)).toBe(
      'name startsWith "a, b",tails anyOf ["x","y:z"],flying exists false,seen before "1970-01-01T00:00:00.000Z"',
    );
  });

  it('leaves the quotes out around plain texts where LaunchDarkly shows none', () => {
    const filter = { owner: { equals: 'proj/a:env/b' }, name: { equals: 'a b' }, tails: { anyOf: ['x'] } };
    expect(writeBare(filter)).toBe('owner equals proj/a:env/b,name equals "a b",tails anyOf ["x"]');
  });

  it('refuses what LaunchDarkly knows no way to escape', () => {
    expect(() => write({ name: { equals: 'say "hi"' } })).toThrow(ConfigurationError);
    expect(() => write({ name: { anyOf: ['a\\b'] } })).toThrow('No quote, backslash or control character');
  });

  it('writes any text so that it can be read back, or refuses it', () => {
    fc.assert(
      fc.property(text, fc.array(text), fc.boolean(), (name, tails, bare) => {
        const filter = { name: { equals: name }, tails: { anyOf: tails } };
        const writer = bare ? writeBare : write;
        if ([name, ...tails].some((part) => /["\\\n]/.test(part))) {
          expect(() => writer(filter)).toThrow(ConfigurationError);
          return;
        }
        const [, read = '', list] =
          /^name equals ("[^"]*"|[\w./:@-]+),tails anyOf (\[.*\])$/.exec(writer(filter)) ?? [];
        expect(JSON.parse(list ?? '')).toEqual(tails);
        expect(read.replaceAll('"', '')).toBe(name);
      }),
    );
  });
});
