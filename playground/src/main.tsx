// A style sheet is imported for its effect.
// oxlint-disable-next-line import/no-unassigned-import
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

// The page stays usable offline after a visit; in development the sources change too often to be cached.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // The name of this script, and so the service worker’s address, changes with every build, so that a release is adopted as a whole.
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
