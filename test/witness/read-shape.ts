import { quote } from '../../generator/src/emit/quote.js';
import type { ObjectShape, Shape } from '../../generator/src/model/types.js';
import { nestedSites, otherKeys, siteOfProperty } from './nested-sites.js';
import { printRead } from './print-read.js';
import type { Line, Site } from './probe.js';

/** Writes code that reads a type: every property of it, or else the whole. */
export function readShape(site: Site, shape: Shape): readonly Line[] {
  const nested = nestedSites(site, shape).filter((inner) => isWrittenOut(inner.shape));
  const inner = nested.flatMap((part) => readShape(part.site, part.shape));
  if (shape.kind === 'object') return [...readProperties(site, shape), ...inner];
  return [
    { text: `expects<${printRead(shape, site.names)}>(given<${site.type}>());`, probe: reading(site) },
    ...inner,
  ];
}

function readProperties(site: Site, shape: ObjectShape): readonly Line[] {
  const properties = shape.properties.map((property): Line => {
    const type = printRead(property.shape, site.names) + (property.required ? '' : ' | undefined');
    const text = `expects<${type}>(given<${site.type}>()[${quote(property.name)}]);`;
    return { text, probe: reading(siteOfProperty(site, property)) };
  });
  const keys = otherKeys(shape);
  if (!keys) return properties;
  const type = printRead(keys, site.names);
  const text = `expects<${type} | undefined>(given<${site.type}>()['any other key']);`;
  return [...properties, { text, probe: reading(siteOfProperty(site, { name: '*' })) }];
}

function reading(site: Site): Line['probe'] {
  return { ...site.probe, direction: 'output' };
}

/** Types that have a name are read under it. */
function isWrittenOut(shape: Shape): boolean {
  return shape.kind === 'object' || (shape.kind === 'array' && isWrittenOut(shape.items));
}
