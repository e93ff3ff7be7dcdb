/** A worker of the session with the one promise that its crash rejects. */
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
  // Between two calls nobody waits for the crash; the next call meets it.
  crashed.catch(() => {});
  return { worker, crashed };
};

let ahead: StartedWorker | undefined;

/** Starts a worker before anybody asks for one: it is read while the page itself still is. */
export const startAhead = (): void => {
  ahead ??= start();
};

/** The worker that was started ahead, or another. */
export const takeWorker = (): StartedWorker => {
  const taken = ahead ?? start();
  ahead = undefined;
  return taken;
};
