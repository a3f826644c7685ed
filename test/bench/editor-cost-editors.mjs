// Two editors for editor-cost.mjs: each opens a file, and can be asked for completions and mistakes after a keystroke.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** The settings of a project of one file, for every compiler. */
export const projectSettings = { compilerOptions, files: ['patches.ts'] };

/** Opens a file with the language service of TypeScript 5.9. */
export const openLanguageService = async ({ project, file }) => {
  let version = 0;
  let text = '';
  const snapshots = new Map();
  const readSnapshot = (path) => {
    if (!snapshots.has(path)) {
      const content = ts.sys.readFile(path);
      snapshots.set(path, content === undefined ? undefined : ts.ScriptSnapshot.fromString(content));
    }
    return snapshots.get(path);
  };
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, project);
  const host = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => (path === file ? String(version) : '0'),
    getScriptSnapshot: (path) => (path === file ? ts.ScriptSnapshot.fromString(text) : readSnapshot(path)),
    getCurrentDirectory: () => project,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    realpath: (path) => ts.sys.realpath(path),
  };
  const service = ts.createLanguageService(host);
  return {
    type: (change) => {
      version += 1;
      text = change;
    },
    complete: async (offset) =>
      service.getCompletionsAtPosition(file, offset, {})?.entries.map(({ name }) => name) ?? [],
    check: async () =>
      service
        .getSemanticDiagnostics(file)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    close: async () => service.dispose(),
  };
};

/** Opens a file with the language server of TypeScript 7. */
export const openLanguageServer = async ({ project, file, compiler }) => {
  const { request, notify, close } = startServer(compiler, project);
  const uri = pathToFileURL(file).href;
  let version = 0;
  let text = '';
  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(project).href,
    capabilities: { textDocument: { completion: {}, diagnostic: {} } },
  });
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version, text } });
  return {
    type: (change) => {
      version += 1;
      text = change;
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    },
    complete: async (offset) => {
      const before = text.slice(0, offset).split('\n');
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const found = await request('textDocument/completion', { textDocument: { uri }, position });
      return (found?.items ?? []).map(({ label }) => label);
    },
    check: async () => {
      const { items } = await request('textDocument/diagnostic', { textDocument: { uri } });
      return items.map(({ message }) => message);
    },
    close,
  };
};

/** Starts the server; every request resolves to its result. */
const startServer = (compiler, cwd) => {
  const child = spawn(process.execPath, [compiler, '--lsp', '--stdio'], {
    cwd,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map();
  let received = Buffer.alloc(0);
  child.stdout.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let message = takeMessage(); message; message = takeMessage()) {
      if (message.method === undefined) waiting.get(message.id)?.(message);
      else if (message.id !== undefined) send({ id: message.id, result: null });
    }
  });
  const takeMessage = () => {
    const start = received.indexOf('\r\n\r\n') + 4;
    const length = Number(
      /Content-Length: (\d+)/i.exec(received.subarray(0, Math.max(start, 0)).toString())?.[1],
    );
    if (start < 4 || received.length < start + length) return undefined;
    const message = JSON.parse(received.subarray(start, start + length).toString());
    received = received.subarray(start + length);
    return message;
  };
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let last = 0;
  return {
    notify: (method, params) => send({ method, params }),
    request: async (method, params) => {
      last += 1;
      const id = last;
      const { error, result } = await new Promise((resolve) => {
        waiting.set(id, resolve);
        send({ id, method, params });
      });
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    close: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
};
