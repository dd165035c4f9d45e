import { expect, test } from 'vitest';
import fc from 'fast-check';
import { bareMarkup } from './bare-markup.ts';

test.each([
  ['<p class="x" onclick="run()">Hi</p>', '<p>Hi</p>'],
  ['<h2 onclick="a > b">Join</h2>', '<h2>Join</h2>'],
  [
    "<a target=_blank href='https://harbor.example/jobs'>us</a>",
    '<a href="https://harbor.example/jobs">us</a>',
  ],
  ['<a href="javascript:run()">us</a>', '<a>us</a>'],
  ['<a href=mailto:sam@harbor.example>Sam</a>', '<a href="mailto:sam@harbor.example">Sam</a>'],
  ['one<script>run()</script> two', 'one two'],
  ['one<svg onload=run()><style>a{}</style></svg> two', 'one two'],
  ['one<style>body{display:none}', 'one'],
  ['fewer than 3 < 5 and 7 > 6', 'fewer than 3 < 5 and 7 > 6'],
  ['<br/><hr>', '<br><hr>'],
])('leaves of %j only its structure', (html, bare) => {
  expect(bareMarkup(html)).toBe(bare);
});

test('leaves no attribute in a well-formed tag but an ordinary address', () => {
  const attribute = fc.tuple(fc.stringMatching(/^on[a-z]{2,8}$/u), fc.stringMatching(/^[a-z()>; ]{0,20}$/u));
  fc.assert(
    fc.property(fc.array(attribute, { maxLength: 5 }), (attributes) => {
      const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
      expect(bareMarkup(`<div${written}>text</div>`)).toBe('<div>text</div>');
    }),
  );
});

test('takes any text without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => void bareMarkup(text)));
});
