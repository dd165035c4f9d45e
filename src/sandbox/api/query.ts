import { z } from 'zod';

const int32 = z
  .string()
  .regex(/^-?\d{1,10}$/u)
  .transform(Number)
  .refine((value) => Math.abs(value) <= 0x7fffffff);

/** Reads the parameters of a request; everything wrong is collected in the words of the real API. */
export type QueryReader = {
  readonly text: (name: string) => string | null;
  readonly integer: (name: string) => number | null;
  readonly integers: (name: string) => readonly number[];
  readonly boolean: (name: string) => boolean;
  readonly refuse: (problem: string) => void;
  /** Null when everything could be read. */
  readonly problem: () => string | null;
};

export function createQueryReader(query: URLSearchParams): QueryReader {
  const problems: string[] = [];
  const invalid = (name: string): void => {
    problems.push(`${name} is invalid`);
  };
  const text = (name: string): string | null => {
    const value = query.get(name);
    return value === null || value === '' ? null : value;
  };
  return {
    text,
    integer: (name) => {
      const value = text(name);
      if (value === null) return null;
      const parsed = int32.safeParse(value);
      if (!parsed.success) invalid(name);
      return parsed.data ?? null;
    },
    integers: (name) => {
      const parsed = z.array(int32).safeParse(query.getAll(name).filter((value) => value !== ''));
      if (!parsed.success) invalid(name.replace('[]', ''));
      return parsed.data ?? [];
    },
    boolean: (name) => {
      const value = text(name) ?? 'false';
      if (!['true', 'false', '1', '0'].includes(value)) invalid(name);
      return value === 'true' || value === '1';
    },
    refuse: (problem) => {
      problems.push(problem);
    },
    problem: () => (problems.length === 0 ? null : problems.join(', ')),
  };
}
