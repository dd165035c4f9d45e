import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { deserialize } from 'node:v8';

export type SecondStart = { argv: string[]; cwd: string; additionalData: unknown };

let server: Server | null = null;

/**
 * One lock per data folder, held by a bound socket: the system frees it when the process dies, however it
 * dies. A process that finds it taken hands its command line over before it gets its answer.
 */
export function requestLock(
  userData: string,
  start: SecondStart,
  onSecond: (start: SecondStart) => void,
): boolean {
  if (server) return true;
  mkdirSync(userData, { recursive: true });
  const name = `electron-double-${createHash('sha256').update(userData).digest('hex').slice(0, 24)}`;
  const address = addressOf(name);
  if (process.platform === 'darwin') dropStaleSocket(address, join(tmpdir(), `${name}.pid`));
  const candidate = createServer((socket) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('end', () => {
      socket.end('taken');
      onSecond(deserialize(Buffer.from(Buffer.concat(chunks).toString(), 'base64')) as SecondStart);
    });
  });
  candidate.on('error', () => undefined);
  candidate.listen({ path: address });
  // Binding happens within the call; only the event about it comes later.
  if (candidate.listening) {
    server = candidate;
    candidate.unref();
    return true;
  }
  handOver(address, start);
  return false;
}

export function hasLock(): boolean {
  return server !== null;
}

export function releaseLock(): void {
  server?.close();
  server = null;
}

function addressOf(name: string): string {
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** Electron returns from asking for the lock after the first instance has heard: so does this. */
function handOver(address: string, start: SecondStart): void {
  const script = `
    const { serialize } = require('node:v8');
    const [address, start] = JSON.parse(process.argv[1]);
    const socket = require('node:net').connect(address);
    socket.on('error', () => process.exit(1));
    socket.on('close', () => process.exit(0));
    socket.resume();
    socket.end(serialize(start).toString('base64'));`;
  spawnSync(process.execPath, ['-e', script, JSON.stringify([address, start])], { timeout: 10_000, env: {} });
}

function dropStaleSocket(address: string, pidFile: string): void {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0);
  } catch {
    rmSync(address, { force: true });
    writeFileSync(pidFile, String(process.pid));
  }
}
