/** Reads what Prism objects to in a request from the header of its answer; warnings of deprecation are none. */
export function readObjections(response) {
  // Prism finds the operation itself: a 404 or 405 of the document's own has no such header and no such text.
  const header = response.headers.get('sl-violations');
  if (header === null) return [];
  return JSON.parse(header)
    .filter(({ location, severity }) => location[0] === 'request' && severity === 'Error')
    .map(({ location, message }) => ({ place: location.slice(1), message }));
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
