import type { PrescreenQuestion } from '../../shared/domain/job.ts';
import { isRecord } from '../http/json-body.ts';
import { firstTextOf, textOf } from '../wire/text.ts';

type Option = PrescreenQuestion['options'][number];

/**
 * The choices of a question: texts, objects with `value` and maybe `label`, or an object from value to label
 * (facts.md, Shapes). What has no value can't be sent and is left out; the same value twice is one choice.
 */
export function toOptions(wire: unknown): Option[] {
  const found = Array.isArray(wire)
    ? wire.map(toOption)
    : isRecord(wire)
      ? Object.entries(wire).map(([value, label]) => withKey(value, label))
      : [];
  const byValue = new Map<string, Option>();
  for (const option of found) {
    if (option !== null && !byValue.has(option.value)) byValue.set(option.value, option);
  }
  return [...byValue.values()];
}

function toOption(wire: unknown): Option | null {
  if (!isRecord(wire)) {
    const value = textOf(wire);
    return value === '' ? null : { value, label: value };
  }
  const label = firstTextOf(wire, ['label', 'name', 'text', 'title']);
  const value = firstTextOf(wire, ['value', 'id']) || label;
  return value === '' ? null : { value, label: label || value };
}

function withKey(key: string, wire: unknown): Option | null {
  if (isRecord(wire)) return toOption({ value: key, ...wire });
  const value = textOf(key);
  return value === '' ? null : { value, label: textOf(wire) || value };
}
