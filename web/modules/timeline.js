// The timeline of the flow map: a slider through its periods, with play and pause. The server draws each period on the same
// places; this module puts its picture in, fetches the next one ahead, and keeps the period in the address.

/** Long enough to see what changed. */
const TEMPO = 1300;

/** The parts of the page that change with the period. */
const PARTS = ['flow-canvas', 'flow-shown', 'flow-now', 'flow-tables', 'pick'];

/** An address with the period that is looked at, or without one. */
export function addressAt(href, at, base) {
  const url = new URL(href, base);
  if (at) url.searchParams.set('at', at); else url.searchParams.delete('at');
  return url.pathname + url.search + url.hash;
}

/** Where playing goes on: from the end it begins anew with the first period. */
export function following(place, last) {
  return place < last ? place + 1 : 1;
}

/** Fetches each address once; what failed may be asked again. */
export function keeper(get) {
  const kept = new Map();
  return (address) => {
    if (!kept.has(address)) {
      const answer = get(address);
      kept.set(address, answer);
      answer.catch(() => kept.delete(address));
    }
    return kept.get(address);
  };
}

async function fetched(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  return answer.text();
}

/** Puts the parts of a stop in the places of those that are shown; the picture keeps its size. */
function put(html) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  for (const id of PARTS) {
    const now = document.getElementById(id), then = next.getElementById(id);
    if (!now || !then) continue;
    const [old, svg] = [now, then].map((one) => one.querySelector(':scope > svg.flow'));
    if (old && svg) ['width', 'height'].forEach((name) => svg.setAttribute(name, old.getAttribute(name)));
    now.replaceChildren(...then.childNodes);
  }
}

/** Everything on the page that leads back to it keeps the period; what has one of its own is left as it is. */
function carry(at) {
  const content = document.getElementById('content');
  content.querySelectorAll('a[href^="/trace/flow"]:not([data-own], [data-own] *)').forEach((link) => link.setAttribute('href', addressAt(link.getAttribute('href'), at, location.href)));
  content.querySelectorAll('form[action="/trace/flow"]:not([data-own])').forEach((form) => {
    let field = form.querySelector('input[name="at"]');
    if (!field) {
      field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'at' });
      form.append(field);
    }
    field.value = field.defaultValue = at;
    field.disabled = !at;
  });
}

function connect() {
  const timeline = document.getElementById('flow-timeline');
  if (!timeline || timeline.dataset.connected) return;
  timeline.dataset.connected = 'yes';
  const find = (selector) => timeline.querySelector(selector);
  const range = find('#flow-at'), choice = find('#flow-stop'), play = find('[data-play]'), faster = find('[data-faster]'), now = find('#flow-now');
  const steps = [...timeline.querySelectorAll('[data-step]')], bars = [...timeline.querySelectorAll('[data-place]')];
  const last = Number(range.max);
  const get = keeper(fetched);
  const partsOf = (place) => addressAt(timeline.dataset.stop + location.search, choice.options[place].value, location.href);
  let wanted = Number(range.value), timer = 0;

  const isPlaying = () => timeline.classList.contains('is-playing');

  function mark(place) {
    range.value = place;
    range.setAttribute('value', place);
    range.setAttribute('aria-valuetext', choice.options[place].text);
    [...choice.options].forEach((option, i) => { option.selected = option.defaultSelected = i === place; });
    bars.forEach((bar) => bar.classList.toggle('is-now', Number(bar.dataset.place) === place));
    steps.forEach((step) => step.setAttribute('aria-disabled', !choice.options[place + Number(step.dataset.step)]));
  }

  async function show(place) {
    wanted = place;
    mark(place);
    const at = choice.options[place].value;
    let parts;
    try {
      parts = await get(partsOf(place));
    } catch {
      if (timeline.isConnected && wanted === place) location.href = addressAt(location.href, at, location.href);
      return;
    }
    // the reader went on in the meantime
    if (wanted !== place || !timeline.isConnected) return;
    put(parts);
    carry(at);
    history.replaceState(history.state, '', addressAt(location.href, at, location.href));
    if (place < last) get(partsOf(place + 1)).catch(() => {});
  }

  function pause() {
    clearTimeout(timer);
    if (!isPlaying()) return;
    timeline.classList.remove('is-playing');
    [...play.children].forEach((face, i) => { face.hidden = i === 1; });
    now.setAttribute('aria-live', 'polite');
    now.replaceChildren(...now.childNodes); // said once, where it stopped
  }

  async function goOn() {
    await show(following(wanted, last));
    if (!isPlaying() || !timeline.isConnected) return;
    if (wanted === last) pause();
    else timer = setTimeout(goOn, faster.getAttribute('aria-pressed') === 'true' ? TEMPO / 2 : TEMPO);
  }

  timeline.style.setProperty('--places', last + 1);
  steps.forEach((step) => { step.disabled = false; });
  mark(wanted);
  range.addEventListener('input', () => { pause(); show(Number(range.value)); });
  timeline.addEventListener('click', (event) => {
    const step = event.target.closest('[data-step]'), bar = event.target.closest('[data-place]');
    if (!(step || bar) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const place = bar ? Number(bar.dataset.place) : wanted + Number(step.dataset.step);
    pause();
    if (place >= 0 && place <= last) show(place);
  });
  play.addEventListener('click', () => {
    if (isPlaying()) { pause(); return; }
    timeline.classList.add('is-playing');
    [...play.children].forEach((face, i) => { face.hidden = i === 0; });
    now.setAttribute('aria-live', 'off'); // a reader of screens would have to hear every period
    goOn();
  });
  faster.addEventListener('click', () => faster.setAttribute('aria-pressed', faster.getAttribute('aria-pressed') !== 'true'));
  // whoever goes into the map wants to look at it, not to lose their place
  document.getElementById('flow-canvas')?.addEventListener('focusin', pause);
}

if (typeof document !== 'undefined') {
  connect();
  document.addEventListener('hilo:swapped', connect);
}
