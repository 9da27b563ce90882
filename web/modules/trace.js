// Pages of trace: links and forms marked data-swap change the content without loading the whole page. Without this
// module they are links and forms like any other.
import { follow, placeIn } from './live.js';

/** The address that a form with method get leads to; empty fields are left out. */
export function addressOf(form, origin) {
  const url = new URL(form.getAttribute('action'), origin);
  url.search = '';
  for (const [name, value] of new FormData(form)) if (value !== '') url.searchParams.append(name, value);
  return url.href;
}

/** Puts the content of another page of the same kind in place of this one's. */
export async function swap(address, { remember = true, keep = false } = {}) {
  const content = document.getElementById('content');
  if (!keep) content.classList.add('htmx-request');
  content.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.getElementById('content');
    // the reader went somewhere else in the meantime
    if (keep && (!content.isConnected || location.href !== address)) return;
    if (!next || (keep && !answer.ok)) { if (!keep) location.href = address; content.removeAttribute('aria-busy'); return; }
    const focused = document.activeElement?.id;
    const place = keep ? placeIn(content, document) : null;
    content.replaceWith(next);
    document.title = page.title;
    if (remember) history.pushState({ swapped: true }, '', address);
    const target = keep ? null : document.getElementById(new URL(address, location.href).hash.slice(1)) ?? document.getElementById(focused);
    target?.focus({ preventScroll: !address.includes('#') });
    document.dispatchEvent(new CustomEvent('hilo:swapped'));
    place?.restore(next);
  } catch {
    if (!keep) location.href = address;
    content.removeAttribute('aria-busy');
  }
}

if (typeof document !== 'undefined') {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-swap], .flow a');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const to = new URL(link.getAttribute('href'), location.href);
    if (link.closest('.flow-canvas.was-dragged')) { event.preventDefault(); return; }
    if (to.pathname !== location.pathname) return; // another page has another frame
    event.preventDefault();
    swap(to.href);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-swap]')) return;
    event.preventDefault();
    swap(addressOf(form, location.origin));
  });
  const live = document.getElementById('content')?.dataset.live;
  if (live) follow(live, () => swap(location.href, { remember: false, keep: true }));
  addEventListener('popstate', () => swap(location.href, { remember: false }));
  document.addEventListener('input', (event) => {
    const output = event.target.dataset?.output && document.getElementById(event.target.dataset.output);
    if (output) output.textContent = `${event.target.value}\u00a0%`;
  });
}
