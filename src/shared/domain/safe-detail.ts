const maxLength = 2000;

/** Folders of the three systems, addresses of files, lines of a stack: each alone says that code is talking. */
const whereabouts = [
  /(?:^|[^A-Za-z])[A-Za-z]:[\\/]/u,
  /\\\\[\w.-]+\\/u,
  /file:/iu,
  /(?:^|[^\w.])\/(?:home|Users|root|tmp|var|private|opt|usr|etc|mnt|media|Volumes|Applications|Library|System|run|srv|snap|proc|dev|nix)\//u,
  /\bapp\.asar\b|\bnode_modules\b|\bnode:internal\b/u,
  /(?:^|\n)\s*at\s+\S/u,
  /\.[cm]?[jt]sx?:\d+/u,
];

/**
 * The Details line of a failure as it may leave the process that knows this computer's folders: an error of
 * ours that found its way in is dropped whole, whatever else it says.
 */
export function safeDetail(detail: string): string {
  return whereabouts.some((pattern) => pattern.test(detail)) ? '' : detail.slice(0, maxLength);
}
