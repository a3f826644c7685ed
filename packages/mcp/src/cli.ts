#!/usr/bin/env node
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { approve } from './commands/approve.js';
import { checkPolicy } from './commands/check-policy.js';
import { explainCall } from './commands/explain-call.js';
import { exportPolicy } from './commands/export-policy.js';
import { followLog } from './commands/follow-log.js';
import { serve } from './commands/serve.js';
import type { ServeOptions } from './commands/serve.js';
import { verifyLog } from './log/verify-log.js';

const state = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
const agent = new Option('--agent <name>', 'the agent whose policy holds')
  .env('LD_MCP_AGENT')
  .default('default');
const policy = new Option('--policy <file>', 'the policy file; without one the agent may only read').env(
  'LD_MCP_POLICY',
);
const folder = new Option('--folder <path>', 'where the log and waiting calls are kept')
  .env('LD_MCP_FOLDER')
  .default(join(state, 'ld-rest-mcp'));

const program = new Command('ld-rest-mcp')
  .description(
    'Serves every operation of the LaunchDarkly REST API to an agent. The token comes from LAUNCHDARKLY_ACCESS_TOKEN.',
  )
  .addOption(agent)
  .addOption(policy)
  .addOption(folder)
  .addOption(
    new Option('--region <name>', 'where the account is (default: us)')
      .env('LAUNCHDARKLY_REGION')
      .choices(['us', 'eu', 'federal']),
  )
  .addOption(new Option('--base-url <url>', 'a host in place of a region').env('LAUNCHDARKLY_API_HOST'))
  .option('--area <slug...>', 'offer these areas only', [])
  .option('--read-only', 'leave ld_write out', false)
  .option(
    '--pin <operations>',
    'up to 12 operations, with commas between, that get a tool each',
    (value: string) => value.split(',').map((id) => id.trim()),
    [],
  )
  .option('--http <port>', 'serve streamable HTTP on 127.0.0.1 in place of stdio', Number)
  .action(async (options: ServeOptions) => serve(options));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

program
  .command('approve <id>')
  .description('Shows a call that waits for a person and asks whether it may be sent')
  .action(async (id: string) => print(await approve(program.opts<ServeOptions>().folder, id)));

const policies = program.command('policy').description('Works with policy files');
policies
  .command('check')
  .description('Reads the policy and says what is wrong')
  .action(() => print(checkPolicy(program.opts<ServeOptions>())));
policies
  .command('explain <operation> [args]')
  .description('Says why a call, with its arguments as JSON, would be allowed or denied')
  .action((operation: string, args = '{}') =>
    print(explainCall(program.opts<ServeOptions>(), operation, args)),
  );
policies
  .command('export')
  .description('Prints the policy as the policy of a LaunchDarkly custom role')
  .action(() => print(exportPolicy(program.opts<ServeOptions>())));

const log = program.command('log').description('Works with the log of an agent');
log
  .command('verify')
  .description('Checks that no line was changed, moved or removed')
  .action(() => {
    const options = program.opts<ServeOptions>();
    const { entries, problem, head, whole } = verifyLog(join(options.folder, `${options.agent}.jsonl`));
    const begin = whole ? '' : ' Older entries are not here any more.';
    print(problem ?? `${entries} entries follow each other.${begin} The last hash is ${head ?? 'none'}.`);
    process.exitCode = problem === undefined ? 0 : 1;
  });
log
  .command('follow')
  .description('Prints each entry as a sentence, as it is written')
  .action(() => {
    const options = program.opts<ServeOptions>();
    followLog(join(options.folder, `${options.agent}.jsonl`), print);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
