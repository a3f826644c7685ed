import { propertyName, quote } from '../../generator/src/emit/quote.js';
import type { ObjectShape, Property, Shape } from '../../generator/src/model/types.js';
import { joinSubject } from '../../generator/src/diff/finding.js';
import { nestedSites, otherKeys, siteOfProperty } from './nested-sites.js';
import { printGiven } from './print-given.js';
import type { Line, Site } from './probe.js';

/** Writes code that makes values of a type: with what must be given only, and with each thing that can be given. */
export function writeShape(site: Site, shape: Shape): readonly Line[] {
  switch (shape.kind) {
    case 'object':
      return [
        ...literal(
          site,
          shape.properties.filter(({ required }) => required),
        ),
        ...assignProperties(site, shape),
        ...writeNested(site, shape),
      ];
    case 'array':
      return writeNested(site, shape);
    case 'union':
      return shape.parts.flatMap((part) => writeAlternative(site, part));
    default:
      return [whole(site, shape)];
  }
}

function writeNested(site: Site, shape: Shape): readonly Line[] {
  return nestedSites(site, shape)
    .filter((inner) => isWrittenOut(inner.shape))
    .flatMap((inner) => writeShape(inner.site, inner.shape));
}

/** The compiler complains about one excess property of a literal only; of an assignment each time. */
function assignProperties(site: Site, shape: ObjectShape): readonly Line[] {
  const assignments = shape.properties
    .filter(({ readOnly }) => !readOnly)
    .map((property): Line => {
      const type = printGiven(property.shape, site.names);
      const text = `given<${site.type}>()[${quote(property.name)}] = given<${type}>();`;
      return { text, probe: writing(siteOfProperty(site, property)) };
    });
  const keys = otherKeys(shape);
  if (!keys) return assignments;
  const text = `given<${site.type}>()['any other key'] = given<${printGiven(keys, site.names)}>();`;
  return [...assignments, { text, probe: writing(siteOfProperty(site, { name: '*' })) }];
}

/** Properties of an alternative can be given in a literal only: once without, once with each optional one. */
function writeAlternative(site: Site, part: Shape): readonly Line[] {
  if (part.kind === 'union') return part.parts.flatMap((inner) => writeAlternative(site, inner));
  if (part.kind !== 'object') return part.kind === 'unknown' ? [] : [whole(site, part)];
  // Nothing is said of instructions that are newer than the package; they are made by a function of the runtime.
  if (part.properties.length === 0) return [];
  const alternative = { ...site, probe: { ...site.probe, subject: alternativeSubject(site, part) } };
  const required = part.properties.filter((property) => property.required);
  const optional = part.properties.filter((property) => !property.required);
  return [
    ...literal(alternative, required),
    ...optional.flatMap((property) => literal(alternative, [...required, property])),
  ];
}

function alternativeSubject({ probe }: Site, { properties }: ObjectShape): string {
  const kind = properties.find(({ name }) => name === 'kind')?.shape;
  const name = kind?.kind === 'string' && kind.values?.length === 1 ? kind.values[0] : undefined;
  return name === undefined ? probe.subject : joinSubject(probe.subject, `[${name}]`);
}

/** What is missing is complained about at the first line, what does not fit at its own. */
function literal(site: Site, properties: readonly Property[]): readonly Line[] {
  const probe = writing(site);
  return [
    { text: `expects<${site.type}>({`, probe },
    ...properties.map((property) => ({
      text: `  ${propertyName(property.name)}: given<${printGiven(property.shape, site.names)}>(),`,
      probe: writing(siteOfProperty(site, property)),
    })),
    { text: '});', probe },
  ];
}

function whole(site: Site, shape: Shape): Line {
  return { text: `expects<${site.type}>(given<${printGiven(shape, site.names)}>());`, probe: writing(site) };
}

function writing(site: Site): Line['probe'] {
  return { ...site.probe, direction: 'input' };
}

/** Types that have a name are written under it. */
function isWrittenOut(shape: Shape): boolean {
  return (
    shape.kind === 'object' || shape.kind === 'union' || (shape.kind === 'array' && isWrittenOut(shape.items))
  );
}
