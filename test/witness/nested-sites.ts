import { quote } from '../../generator/src/emit/quote.js';
import type { ObjectShape, Property, Shape } from '../../generator/src/model/types.js';
import { joinSubject } from '../../generator/src/diff/finding.js';
import type { Site } from './probe.js';

/** A type written out inside another. */
export interface NestedSite {
  readonly site: Site;
  readonly shape: Shape;
}

/** Finds the types that are written out inside a type, as far as a name of their own can be made up for them. */
export function nestedSites(site: Site, shape: Shape): readonly NestedSite[] {
  switch (shape.kind) {
    case 'array':
      return [{ site: stepInto(site, '[number]', '[]'), shape: shape.items }];
    case 'object':
      return [
        ...shape.properties.map((property) => ({
          site: siteOfProperty(site, property),
          shape: property.shape,
        })),
        ...(shape.additional ? [{ site: stepInto(site, '[string]', '*'), shape: shape.additional }] : []),
      ];
    default:
      return [];
  }
}

/** The site of a property. */
export function siteOfProperty(site: Site, { name }: Pick<Property, 'name'>): Site {
  return stepInto(site, `[${quote(name)}]`, name);
}

function stepInto(site: Site, access: string, step: string): Site {
  const { type, probe } = site;
  return {
    ...site,
    type: `NonNullable<${type}${access}>`,
    probe: { ...probe, subject: joinSubject(probe.subject, step) },
  };
}

/** What an object holds under names that are not declared; an object of which nothing is said may hold anything. */
export function otherKeys({ properties, additional }: ObjectShape): Shape | undefined {
  if (additional) return additional;
  return additional === undefined && properties.length === 0 ? { kind: 'unknown' } : undefined;
}
