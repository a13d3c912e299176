/** Keeps a copy of the app in the browser, so that it opens without the server. While developing there is none to keep. */
export function registerOfflineCopy(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Without the copy the app works all the same, as long as its server runs.
  navigator.serviceWorker.register('./sw.js').catch(console.error);
  reloadForNewVersion();
}

const reloadMark = 'ringbuch-reloaded-for';

/** A view that loads late may belong to a version that a newer one has replaced: then the page has to be loaded again, but only once. */
function reloadForNewVersion(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const missing = event.payload.message;
    if (sessionStorage.getItem(reloadMark) === missing) return;
    sessionStorage.setItem(reloadMark, missing);
    event.preventDefault();
    window.location.reload();
  });
}
