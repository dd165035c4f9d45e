import { config } from 'zod';

// Zod would try to compile its parsers from text; the content security policy forbids that and reports the
// try as a violation. Must be imported before any schema is made, and be in the first file that makes one
// (build/chunks.ts).
config({ jitless: true });
