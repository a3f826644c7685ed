import { docsLink } from '../emit/docs-link.js';
import { proseOrWords } from './prose-or-words.js';
import type { Operation } from '../model/types.js';
import { emitAnswers } from './emit-answers.js';
import { emitBadges } from './emit-badges.js';
import { emitExample } from './emit-example.js';
import { emitInputs } from './emit-inputs.js';
import { emitInstructions } from './emit-instructions.js';
import { emitNeeds } from './emit-needs.js';
import { emitSignature } from './emit-signature.js';
import { escapeHtml } from './escape-html.js';
import type { PageSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';

/** Emits what the reference says of one operation, under its name. */
export function emitOperationSection(operation: Operation, source: PageSource): string {
  const { name, operationId, stability, deprecated, successor } = operation;
  return [
    `## ${name}`,
    emitRoute(operation),
    [
      `<p>${richText(proseOrWords(operation, source.words))}</p>`,
      ...(stability === 'beta'
        ? [
            `<p>Beta: it can change with a minor version. ${codeText('LD-API-Version: beta')} is sent for you.</p>`,
          ]
        : []),
      ...(deprecated && successor !== undefined ? [`<p>Use ${codeText(successor)} instead.</p>`] : []),
      emitSignature(operation, source),
    ].join('\n'),
    emitInputs(operation, source),
    ...emitInstructions(operation, source),
    [emitAnswers(operation, source), ...emitNeeds(operationId, source.permissions)].join('\n'),
    emitExample(operation, source),
  ].join('\n\n');
}

function emitRoute(operation: Operation): string {
  const { method, path, docs } = operation;
  const verb = `<span class="verb ${method}">${method.toUpperCase()}</span> ${codeText(path)}`;
  const link = docs === undefined ? [] : [`<a href="${escapeHtml(docsLink(docs))}">LaunchDarkly’s page</a>`];
  return `<p class="route">${[verb, ...emitBadges(operation), ...link].join(' ')}</p>`;
}
