/** What everything is compared with: fetch, and types that somebody wrote for one call. */
export const rawFetch = {
  name: 'raw fetch',
  packages: {},
  client: `
export interface FeatureFlag { readonly key: string; readonly name: string }
export interface FeatureFlags { readonly items: readonly FeatureFlag[]; readonly totalCount: number }

export function createClient(baseUrl: string, token: string) {
  const call = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { authorization: token, 'content-type': 'application/json' };
    const response = await fetch(baseUrl + path, { ...init, headers });
    if (!response.ok) throw new Error(\`\${response.status} \${await response.text()}\`);
    return response.json() as Promise<Answer>;
  };
  return {
    getFlag: async (project: string, flag: string) =>
      (await call<FeatureFlag>(\`/api/v2/flags/\${project}/\${flag}\`)).key,
    listFlags: async (project: string) =>
      (await call<FeatureFlags>(\`/api/v2/flags/\${project}?limit=100\`)).items.length,
    createFlag: async (project: string) =>
      (await call<FeatureFlag>(\`/api/v2/flags/\${project}\`, { method: 'POST', body: JSON.stringify({ key: 'a', name: 'a' }) })).key,
  };
}
`,
  completion: { line: `void fetch('').then((response) => response.|);`, expected: 'json' },
};
