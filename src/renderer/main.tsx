import './app/no-generated-code.ts';
import '@fontsource-variable/inter/index.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { readAhead } from './app/read-ahead.ts';
import { followEvents } from './desk/follow-events.ts';
import { createQueryClient } from './desk/query-client.ts';

const queryClient = createQueryClient();
followEvents(window.hiredesk, queryClient);
readAhead(queryClient);

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>,
);
