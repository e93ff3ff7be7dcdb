import { type Path, showReceived } from '@community1373/base/diagnostics';
import type { Findings } from './findings';

const unsafe: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reports a field that is not read: a warning, or an error where its name would reach into the prototype of an object. */
export const reportUnread = (findings: Findings, key: string, value: unknown, at: Path): void => {
  const name = showReceived(key).slice(1, -1);
  if (unsafe.has(key)) findings.add('model.unsafe-key', [...at, key], value, { key: name });
  else findings.add('model.unknown-key', [...at, key], value, { key: name }, 'warning');
};

/** Reports every field of `input`, at any depth, that `read`, what a schema made of it, does not have. */
export const noteUnread = (findings: Findings, input: unknown, read: unknown, at: Path): void => {
  if (typeof input !== 'object' || input === null || typeof read !== 'object' || read === null) return;
  for (const key of Object.keys(input)) {
    const step = Array.isArray(input) ? Number(key) : key;
    // Own keys of an object, and what stands under them.
    const held = (input as Readonly<Record<string, unknown>>)[key];
    if (Object.hasOwn(read, key)) noteUnread(findings, held, (read as Readonly<Record<string, unknown>>)[key], [...at, step]);
    else if (held !== undefined) reportUnread(findings, key, held, at);
  }
};
