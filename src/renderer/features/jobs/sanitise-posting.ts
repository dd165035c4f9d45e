import createDOMPurify from 'dompurify';
import { bareMarkup } from './bare-markup.ts';

// What a text needs, and nothing else: no images (they would be fetched from strangers), no styles, no forms,
// no frames, no attributes at all. Links keep their words; where a link leads can be read behind them.
const tags = [
  'p',
  'br',
  'hr',
  'div',
  'span',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'sub',
  'sup',
  'small',
  'blockquote',
  'pre',
  'code',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
];

/** The heading above a posting is h3: its own headings go below that. */
const headings: Readonly<Record<string, string>> = {
  H1: 'h4',
  H2: 'h4',
  H3: 'h5',
  H4: 'h5',
  H5: 'h6',
  H6: 'h6',
};

const purify = createDOMPurify(globalThis.window);

/** HTML written by strangers as a fragment that is only text and its structure. */
export function sanitisePosting(html: string): DocumentFragment {
  const inert = new DOMParser().parseFromString(bareMarkup(html), 'text/html');
  for (const link of inert.querySelectorAll('a')) link.replaceWith(linkText(link));
  const clean = purify.sanitize(inert.body.innerHTML, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: [],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const heading of clean.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const lower = document.createElement(headings[heading.tagName] ?? 'h6');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return clean;
}

/** The words of a link, and behind them its address where that is an ordinary one that the words don't say. */
function linkText(link: HTMLAnchorElement): string {
  const words = link.textContent;
  const address = /^https?:\/\/|^mailto:/iu.test(link.getAttribute('href') ?? '') ? link.href : '';
  const plain = address.replace(/^mailto:/iu, '');
  return address === '' || words.includes(plain) ? words : `${words} (${plain})`;
}
