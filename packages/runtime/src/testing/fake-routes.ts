import type { RecordedRequest } from './recorded-request.js';

type Answer = (request: RecordedRequest, path: Readonly<Record<string, string>>) => unknown;

/** A route that answers a request. */
export interface FoundRoute {
  /** The path template. */
  readonly template: string;
  /** The parameters in the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly answer: Answer;
}

/** The routes of a fake. */
export interface FakeRoutes {
  /** Adds a route, which comes before those that are there. */
  readonly add: (route: string, answer: unknown) => void;
  readonly find: (request: RecordedRequest) => FoundRoute | undefined;
}

/** Creates an empty set of routes. */
export function createRoutes(): FakeRoutes {
  const routes: { method: string; pattern: RegExp; template: string; answer: Answer }[] = [];
  return {
    add: (route, answer) => {
      const [method = '', template = ''] = route.split(' ');
      const pattern = new RegExp(`^${template.replace(/\{([^{}]+)\}/g, '(?<$1>[^/]+)')}$`);
      routes.unshift({ method, template, pattern, answer: isAnswer(answer) ? answer : () => answer });
    },
    find: ({ method, path }) => {
      const route = routes.find((one) => one.method === method && one.pattern.test(path));
      if (!route) return undefined;
      const groups = Object.entries(route.pattern.exec(path)?.groups ?? {});
      return {
        ...route,
        path: Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)])),
      };
    },
  };
}

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'function';
}
