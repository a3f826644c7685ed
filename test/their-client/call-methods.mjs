/** Lists the methods of LaunchDarkly's client: its classes have one for each operation that they know. */
export function listMethods(client, configuration) {
  return Object.entries(client)
    .filter(([name, value]) => typeof value === 'function' && name.endsWith('Api'))
    .flatMap(([, Api]) => {
      const api = new Api(configuration);
      return Object.getOwnPropertyNames(Api.prototype)
        .filter((name) => name !== 'constructor')
        .map((name) => ({
          name,
          parameters: parametersOf(Api.prototype[name]),
          call: (values) => api[name](...values),
        }));
    });
}

/** Arranges sample input as a method takes it: one argument for each parameter, in its order, and the options. */
export function argumentsOf({ parameters }, { path, query, body }, { operation, headers }) {
  const form = operation.body?.mediaType === 'multipart/form-data';
  const declared = new Set(operation.parameters.map(({ name }) => name));
  const named = new Map(Object.entries({ ...path, ...query, ...(form ? formValues(body) : {}) }));
  return parameters.map((name) => {
    if (name === 'options') return { headers };
    if (name === 'lDAPIVersion') return 'beta';
    if (named.has(name) || declared.has(name) || form) return named.get(name);
    // What is no parameter of the operation is its body, which the client calls by the name of its schema.
    return body;
  });
}

function parametersOf(method) {
  return /\(([^)]*)\)/
    .exec(method.toString())[1]
    .split(',')
    .map((name) => name.trim());
}

function formValues(body = {}) {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, name === 'file' ? new Blob([String(value)]) : value]),
  );
}
