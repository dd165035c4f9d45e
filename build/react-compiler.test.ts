import { transformAsync } from '@babel/core';
import { expect, test } from 'vitest';
import { noNewGlobals } from './react-compiler.ts';

async function compile(source: string) {
  return transformAsync(source, {
    filename: 'shown.jsx',
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['jsx'] },
    plugins: [noNewGlobals, 'babel-plugin-react-compiler'],
  });
}

test('what a component draws is kept until something of it changes', async () => {
  const compiled = await compile('export function Shown({ name }) { return <p>{name.trim()}</p>; }');
  expect(compiled?.code).toContain('react/compiler-runtime');
});

test('a function that the compiler loses fails the build instead of the window', async () => {
  const lost = compile(`
    export function Shown({ session }) {
      switch (session.kind) {
        case 'open': return panel(session);
        default: return <hr />;
      }
      function panel(one) { return <p>{one.name}</p>; }
    }`);
  await expect(lost).rejects.toThrow('left "panel" undefined');
});
