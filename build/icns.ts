/** Apple's names for a square picture of that many pixels, one for each density it is used at. */
const types: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

export const icnsSizes: readonly number[] = Object.keys(types).map(Number);

/** The container of macOS around PNG pictures by their size: `icns`, its length, then type, length and picture. */
export function icnsFile(pngs: ReadonlyMap<number, Buffer>): Buffer {
  const parts = icnsSizes.flatMap((size) => {
    const png = pngs.get(size);
    if (!png) throw new Error(`The icon is not drawn at ${size} pixels`);
    return (types[size] ?? []).map((type) => chunk(type, png));
  });
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
