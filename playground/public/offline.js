// Service worker for offline use: files are served from the cache; the page itself comes from the network when it answers.
const name = 'community1373-page';

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(name);
      const list = await (await fetch('./files.json')).json();
      await cache.addAll(['./', ...list.map((file) => `./${file}`)]);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // Delete files of earlier releases that this one does not list.
      const cache = await caches.open(name);
      const listed = await cache.match('./files.json');
      const wanted = new Set(
        listed === undefined ? [] : (await listed.json()).map((file) => new URL(file, self.registration.scope).href),
      );
      wanted.add(self.registration.scope);
      for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
      await self.clients.claim();
    })(),
  );
});

const fromNetwork = async (request) => {
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(name)).put(request, answer.clone());
  return answer;
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(name);
      if (request.mode === 'navigate')
        try {
          return await fromNetwork(request);
        } catch {
          const kept = await cache.match('./', { ignoreSearch: true, ignoreVary: true });
          if (kept !== undefined) return kept;
          return Response.error();
        }
      return (await cache.match(request, { ignoreVary: true })) ?? fromNetwork(request);
    })(),
  );
});
