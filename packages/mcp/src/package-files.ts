/** The catalogue and the manifest that come with the package. This file stands where the bundles stand, one folder below. */
export const packageFiles: { readonly catalog: URL; readonly manifest: URL } = {
  catalog: new URL('../catalog.json', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
};
