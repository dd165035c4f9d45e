/** Quiet for as long as this, nobody is at it: who types or scrolls asks more often. */
const quietMs = 300;
/** Between two pieces of work: a question comes in between. */
const pauseMs = 2;

export type SpareTime = {
  /** Somebody has asked for something: it begins anew when it has been quiet for a while. */
  readonly wait: () => void;
  readonly stop: () => void;
};

/** Does a little at a time while nobody asks anything, until `doSome` answers that there is nothing more to do. */
export function createSpareTime(doSome: () => boolean): SpareTime {
  let timer: NodeJS.Timeout | undefined;
  const plan = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!doSome()) plan(pauseMs);
    }, ms);
  };
  return { wait: () => plan(quietMs), stop: () => clearTimeout(timer) };
}
