// Pages of trace: links and forms marked data-swap change the content without loading the whole page. Without this
// module they are links and forms like any other.
/** The address that a form with method get leads to; empty fields are left out. */
export function addressOf(form, origin) {
  const url = new URL(form.getAttribute('action'), origin);
  url.search = '';
  for (const [name, value] of new FormData(form)) if (value !== '') url.searchParams.append(name, value);
  return url.href;
}

/** Puts the content of another page of the same kind in place of this one's. */
export async function swap(address, { remember = true } = {}) {
  const content = document.getElementById('content');
  content.classList.add('htmx-request');
  content.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.getElementById('content');
    if (!next) { location.href = address; return; }
    const focused = document.activeElement?.id;
    content.replaceWith(next);
    document.title = page.title;
    if (remember) history.pushState({ swapped: true }, '', address);
    const target = document.getElementById(new URL(address, location.href).hash.slice(1)) ?? document.getElementById(focused);
    target?.focus({ preventScroll: !address.includes('#') });
    document.dispatchEvent(new CustomEvent('hilo:swapped'));
  } catch {
    location.href = address;
  }
}

if (typeof document !== 'undefined') {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-swap], .flow a');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (!link.closest('.flow-canvas.was-dragged')) swap(new URL(link.getAttribute('href'), location.href).href);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-swap]')) return;
    event.preventDefault();
    swap(addressOf(form, location.origin));
  });
  addEventListener('popstate', () => swap(location.href, { remember: false }));
  document.addEventListener('input', (event) => {
    const output = event.target.dataset?.output && document.getElementById(event.target.dataset.output);
    if (output) output.textContent = `${event.target.value}\u00a0%`;
  });
}
