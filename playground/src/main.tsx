// A style sheet is imported for its effect.
// oxlint-disable-next-line import/no-unassigned-import
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

// The page stays usable without a network once it has been visited; in development the sources change too fast to be kept.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // The name of this script changes with every build, and with it the service worker’s address, so that a release is taken up whole.
  const build = import.meta.url.split('/').at(-1) ?? '';
  navigator.serviceWorker.register(`./offline.js?build=${build}`).catch(() => {});
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
