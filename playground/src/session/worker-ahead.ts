/** A worker of the session, with a promise that rejects when it crashes. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly crashed: Promise<never>;
}

const start = (): StartedWorker => {
  const worker = new Worker(new URL('./session.worker.ts', import.meta.url), { type: 'module' });
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker')));
    worker.addEventListener('messageerror', () => reject(new Error('messageerror')));
  });
  // Avoids an unhandled rejection between two calls; the next call receives the crash.
  crashed.catch(() => {});
  return { worker, crashed };
};

let ahead: StartedWorker | undefined;

/** Starts a worker before it is needed, so that it loads together with the page. */
export const startAhead = (): void => {
  ahead ??= start();
};

/** Returns the worker that was started early, or a new one. */
export const takeWorker = (): StartedWorker => {
  const taken = ahead ?? start();
  ahead = undefined;
  return taken;
};
