/**
 * Reads what Prism objects to in a request: from a header where the document has an answer for it, from a body of Prism's own
 * where it has none. Warnings of deprecation are no objections.
 */
export async function readObjections(answer) {
  const header = answer.headers.get('sl-violations');
  if (header !== null) return selectErrors(JSON.parse(header));
  const text = await answer.text();
  if (!text.includes('stoplight.io/prism/errors')) return [];
  const { validation, detail } = JSON.parse(text);
  return validation === undefined ? [{ place: ['request'], message: detail }] : selectErrors(validation);
}

function selectErrors(violations) {
  return violations
    .filter(({ location, severity }) => location[0] !== 'response' && severity === 'Error')
    .map(({ location, message }) => ({ place: location.filter((step) => step !== 'request'), message }));
}

/**
 * Says in words what an objection is about. That a parameter is given several times is told apart: the document has a single
 * value there, and says only in its prose that there may be more.
 */
export function describeObjection({ place, message }, { parameters }, served) {
  const [part, name] = place;
  const repeated =
    part === 'query' &&
    parameters.some((parameter) => isCalled(parameter, name) && parameter.schema.type === 'array') &&
    served.some((parameter) => isCalled(parameter, name) && parameter.schema.type !== 'array');
  return repeated ? `${name} is given several times` : `${place.join('.')}: ${message}`;
}

// Prism writes names of parameters in lower case.
function isCalled(parameter, name) {
  return parameter.name.toLowerCase() === name;
}
