/** What may be written down about an error: nothing in it was typed by a person or names a folder. */
export type ErrorFacts = { readonly error: string; readonly code: string; readonly at: string };

const maxFrames = 4;
const functionName = /^(?:async )?(?:new )?[\w$.<>#]{1,100}(?: \[as [\w$]{1,60}\])?$/u;
const frame = /^\s*at (?:(.*) \()?(?:.*[\\/])?([\w.-]{1,100}:\d{1,7}(?::\d{1,7})?)\)?$/u;

/**
 * Kind, code and place of an error. Never its message: messages carry file names, addresses and whatever
 * somebody has typed. `at` names functions, files without their folders, and lines, innermost first.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { error: typeof error, code: '', at: '' };
  const code: unknown = 'code' in error ? error.code : '';
  return {
    error: /^\w{1,60}$/u.test(error.name) ? error.name : 'Error',
    code: typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/u.test(code) ? code : '',
    at: framesOf(error).slice(0, maxFrames).join(' < '),
  };
}

function framesOf({ stack = '', message }: Error): string[] {
  // A message of several lines could look like frames: what stands before its end is no frame.
  const begin = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(begin)
    .split('\n')
    .flatMap((line) => {
      const found = frame.exec(line);
      if (!found) return [];
      const [, name = '', place = ''] = found;
      return [functionName.test(name) ? `${name} ${place}` : place];
    });
}
