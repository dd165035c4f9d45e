import { expect, test } from 'vitest';
import { createNoteKeeper, type NoteState } from './note-keeper.ts';

function aKeeper() {
  const written: string[] = [];
  const states: NoteState[] = [];
  let answer: (isSaved: boolean) => void = () => undefined;
  let timer: (() => void) | null = null;
  const keeper = createNoteKeeper({
    save: (text) => {
      written.push(text);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    onState: (state) => states.push(state),
    after: (_ms, run) => {
      timer = run;
      return () => {
        timer = null;
      };
    },
  });
  const settle = async (isSaved: boolean): Promise<void> => {
    answer(isSaved);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { keeper, written, states, pause: () => timer?.(), settle };
}

test('writes after a pause, once for many letters', async () => {
  const { keeper, written, states, pause, settle } = aKeeper();
  for (const text of ['C', 'Ca', 'Cam']) keeper.type(text);
  expect(written).toEqual([]);
  pause();
  await settle(true);
  expect(written).toEqual(['Cam']);
  expect(states.at(-1)).toBe('saved');
});

test('writes at once when the field is left, and nothing when nothing was typed', () => {
  const { keeper, written } = aKeeper();
  keeper.flush();
  keeper.type('Came in');
  keeper.flush();
  expect(written).toEqual(['Came in']);
});

test('what is typed during a write follows it', async () => {
  const { keeper, written, settle } = aKeeper();
  keeper.type('one');
  keeper.flush();
  keeper.type('one two');
  keeper.flush();
  expect(written).toEqual(['one']);
  await settle(true);
  expect(written).toEqual(['one', 'one two']);
});

test('a write that failed is kept and tried again, unless something newer was typed', async () => {
  const { keeper, written, states, settle } = aKeeper();
  keeper.type('one');
  keeper.flush();
  await settle(false);
  expect(states.at(-1)).toBe('failed');
  keeper.flush();
  expect(written).toEqual(['one', 'one']);
  keeper.type('newer');
  await settle(false);
  keeper.flush();
  expect(written.at(-1)).toBe('newer');
});
