// <input data-key="/">: this key moves the focus there, unless somebody is writing.
const WRITING = 'input, textarea, select, [contenteditable]';

/** The element that a pressed key means, if any. */
export function meant(event, root) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(WRITING)) return null;
  return [...root.querySelectorAll('[data-key]')].find((element) => element.dataset.key === event.key) ?? null;
}

if (typeof document !== 'undefined') {
  document.addEventListener('keydown', (event) => {
    const element = meant(event, document);
    if (!element) return;
    event.preventDefault();
    element.focus();
  });
}
