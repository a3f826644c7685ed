/** Turns the properties of a body into the parts of a form; an array becomes several parts of one name. */
export function serializeForm(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) {
    for (const part of [value].flat()) {
      if (part !== undefined) form.append(name, part instanceof Blob ? part : String(part));
    }
  }
  return form;
}
