import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createCourtesy } from './courtesy.ts';

function stage() {
  const clock = createFakeClock();
  const courtesy = createCourtesy(clock);
  /** How long somebody who gives way now waits, while `each` happens every ten milliseconds. */
  const waits = async (each: () => void = () => undefined): Promise<number> => {
    const from = clock.now();
    let isOver = false;
    void courtesy.giveWay().then(() => {
      isOver = true;
    });
    for (let turn = 0; turn < 1000; turn += 1) {
      for (let tick = 0; tick < 5; tick += 1) await Promise.resolve();
      if (isOver) return clock.now() - from;
      each();
      clock.advance(10);
    }
    throw new Error('waits for ever');
  };
  return { clock, courtesy, waits };
}

test('nobody who asks nothing is waited for', async () => {
  expect(await stage().waits()).toBe(0);
});

test('whoever has asked something new goes first, until nothing new was asked for a moment', async () => {
  const { courtesy, waits, clock } = stage();
  courtesy.hear('page 1');
  expect(await waits()).toBe(400);
  clock.advance(1);
  expect(await waits()).toBe(0);
});

/** Somebody types a letter every 160 ms. */
function typist({ clock, courtesy }: ReturnType<typeof stage>) {
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    type: (): void => {
      if (clock.now() - askedAt < 160) return;
      askedAt = clock.now();
      courtesy.hear(`what was typed by ${String(askedAt)}`);
    },
    sinceLast: (): number => clock.now() - askedAt,
  };
}

test('who goes on asking is waited for, but not for ever', async () => {
  const staged = stage();
  const { type } = typist(staged);
  type();
  for (let times = 0; times < 3; times += 1) {
    const waited = await staged.waits(type);
    expect(waited).toBeGreaterThanOrEqual(4000);
    expect(waited).toBeLessThan(4250);
  }
});

test('whoever types has time for a name, and is not waited for for ever either', async () => {
  const staged = stage();
  let words = '';
  let typedAt = Number.NEGATIVE_INFINITY;
  const type = (): void => {
    if (staged.clock.now() - typedAt < 160) return;
    typedAt = staged.clock.now();
    words += 'a';
    staged.courtesy.hear(`list of ${words}`, words);
  };
  type();
  for (let times = 0; times < 3; times += 1) {
    const waited = await staged.waits(type);
    expect(waited).toBeGreaterThanOrEqual(8000);
    expect(waited).toBeLessThan(8250);
    expect(staged.clock.now() - typedAt).toBe(50);
  }
});

test('who has had their turn is interrupted between two questions, when the last one is answered', async () => {
  const staged = stage();
  const { type, sinceLast } = typist(staged);
  type();
  for (let times = 0; times < 3; times += 1) {
    await staged.waits(type);
    expect(sinceLast()).toBe(50);
  }
});

test('who types the same words again later is a person', async () => {
  const { clock, courtesy, waits } = stage();
  for (const words of ['d', 'da', '', 'd']) {
    clock.advance(5000);
    courtesy.hear(`list of ${words}`, words);
    expect(await waits()).toBe(400);
  }
  // And the window's own question for what is on screen is not.
  courtesy.hear('list of d', 'd');
  expect(await waits()).toBe(0);
});

test('what a window asks again because something changed is no person', async () => {
  const { clock, courtesy, waits } = stage();
  courtesy.hear('page 1');
  courtesy.hear('counts');
  clock.advance(5000);
  const again = (): void => {
    courtesy.hear('page 1');
    courtesy.hear('counts');
  };
  again();
  expect(await waits(again)).toBe(0);
});

test('when all is to end, nobody is waited for any more', async () => {
  const { courtesy } = stage();
  courtesy.hear('page 1');
  const waiting = courtesy.giveWay();
  courtesy.end();
  await waiting;
  courtesy.hear('page 2');
  await courtesy.giveWay();
});

test('a clock that is put back keeps nobody waiting', async () => {
  const { clock, courtesy, waits } = stage();
  courtesy.hear('page 1');
  clock.jump(-3_600_000);
  expect(await waits()).toBe(0);
});
