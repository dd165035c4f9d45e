const tag = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/giu;
const dropped = /<(script|style|svg|math|template|noscript|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;

/**
 * Markup without attributes, but for ordinary addresses of links. This is not what protects anybody (the
 * sanitiser and the content security policy do): it keeps the browser, which checks the policy while it
 * parses, from reporting every handler and style of a posting as a violation.
 */
export function bareMarkup(html: string): string {
  return html.replaceAll(dropped, '').replaceAll(tag, (_, slash: string, name: string, rest: string) => {
    const address = name.toLowerCase() === 'a' && slash === '' ? ordinaryAddress(rest) : null;
    return address === null ? `<${slash}${name}>` : `<a href="${address}">`;
  });
}

function ordinaryAddress(attributes: string): string | null {
  const found = href.exec(attributes);
  const address = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return /^(?:https?:\/\/|mailto:)[^"<>]+$/iu.test(address) ? address : null;
}
