import { join } from 'node:path';
import { startApp } from './app/start-app.ts';
import { compose } from './compose.ts';

startApp(join(import.meta.dirname, '..'), compose);
