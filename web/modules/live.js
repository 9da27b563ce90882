// Pages of journeys follow the journeys: when events came, the content is fetched anew and the reader keeps their place.

/** The shortest time between two refreshes, so that a long import does not make a page flicker. */
const REST = 2500;
const AFTER_FAILURE = 5000;

/** Whether a refresh would take something out of the reader's hands: what is typed, chosen, dragged or selected. */
export function isBusy(content, page) {
  const typed = [...content.querySelectorAll('input, textarea')].some((field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue));
  const chosen = [...content.querySelectorAll('select')].some((field) => field.selectedOptions[0] && !field.selectedOptions[0].defaultSelected && field.querySelector('[selected]'));
  const selected = page.getSelection?.();
  return typed || chosen || content.ariaBusy === 'true' || !!content.querySelector('dialog[open], .is-dragged, .is-playing')
    || (!!selected && !selected.isCollapsed && content.contains(selected.anchorNode));
}

/** What an element without an id is known by: where it leads, or what it says. */
const nameOf = (one) => one.getAttribute('href') ?? one.getAttribute('aria-label') ?? one.textContent.trim();

/** What of the reader's place the server does not know: what is unfolded, how far it is scrolled, where the focus is. */
export function placeIn(content, page) {
  const focused = page.activeElement && content !== page.activeElement && content.contains(page.activeElement) ? page.activeElement : null;
  return {
    open: [...content.querySelectorAll('details')].map((one) => one.open),
    scrolled: [...content.querySelectorAll('.scroll, .flow-canvas')].map((one) => [one.scrollLeft, one.scrollTop]),
    focus: focused && { id: focused.id, tag: focused.tagName, name: nameOf(focused) },
    restore(next) {
      next.querySelectorAll('details').forEach((one, i) => { if (this.open[i] !== undefined) one.open = this.open[i]; });
      next.querySelectorAll('.scroll, .flow-canvas').forEach((one, i) => { if (this.scrolled[i]) [one.scrollLeft, one.scrollTop] = this.scrolled[i]; });
      const again = this.focus && [...next.querySelectorAll(this.focus.tag)].find((one) => (this.focus.id ? one.id === this.focus.id : nameOf(one) === this.focus.name));
      again?.focus({ preventScroll: true });
    },
  };
}

const pause = (milliseconds) => new Promise((go) => { setTimeout(go, milliseconds); });
const visible = () => new Promise((go) => {
  if (document.visibilityState === 'visible') { go(); return; }
  document.addEventListener('visibilitychange', () => go(), { once: true });
});

/** Follows the address for as long as the page is open; refresh puts the new content in place. */
export async function follow(address, refresh) {
  let known = -1;
  for (;;) {
    await visible();
    let answer;
    try {
      answer = await fetch(`${address}?after=${known}`, { headers: { Accept: 'application/json' } });
    } catch {
      await pause(AFTER_FAILURE);
      continue;
    }
    if (answer.status >= 500 || answer.status === 429) { await pause(AFTER_FAILURE); continue; }
    if (!answer.ok) return;
    const { version } = await answer.json();
    if (known >= 0 && version !== known) {
      while (isBusy(document.getElementById('content'), document)) await pause(500);
      await refresh();
      known = version;
      await pause(REST);
    }
    known = version;
  }
}
