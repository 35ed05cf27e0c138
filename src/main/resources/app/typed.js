// The server's part of this page is gone: its node ended, or nobody was here for long. Who has typed something keeps it before the
// eyes until it is copied; for everybody else the page opens again by itself.
(() => {
  const LOST = $lost;
  const typed = new Set();
  addEventListener('input', event => typed.add(event.composedPath()[0]), true);
  const unsaved = () =>
    [...typed].some(field => field.isConnected && field.type !== 'search' && String(field.value ?? '').trim() !== '');
  new MutationObserver(() => {
    const notice = document.querySelector('.v-system-error');
    if (notice && LOST.some(words => notice.textContent.includes(words)) && !unsaved()) {
      location.reload();
    }
  }).observe(document, { childList: true, subtree: true });
})();
