// The flow map: closer, farther, and pulled by hand. The picture stays the server's; only its size changes.
import './trace.js';

const STEPS = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.6, 2];

/** The next of the fixed scales, up or down. */
export function nextScale(scale, direction) {
  const found = direction > 0 ? STEPS.find((step) => step > scale + 0.01) : STEPS.findLast((step) => step < scale - 0.01);
  return found ?? scale;
}

/** The scale at which the picture's width can be seen, never larger than life and never too small to read. */
export function fittingScale(picture, room) {
  return Math.min(1, Math.max(0.8, room / picture));
}

/** Where other canvases of the same group stand when one of them has been moved: nothing to do where they stand there already. */
export function follow(moved, others) {
  const behind = others.filter((one) => one !== moved && (one.scrollLeft !== moved.scrollLeft || one.scrollTop !== moved.scrollTop));
  behind.forEach((one) => { one.scrollLeft = moved.scrollLeft; one.scrollTop = moved.scrollTop; });
  return behind.length;
}

/** Scales that the reader chose, by group of canvases. */
const kept = new Map();

const groupOf = (canvas) => canvas.dataset.together ?? '';
const together = (canvas) => [...document.querySelectorAll('.flow-canvas')].filter((one) => one === canvas || (groupOf(canvas) && groupOf(one) === groupOf(canvas)));

function show(canvas, wanted) {
  for (const one of together(canvas)) {
    const svg = one.querySelector('svg');
    const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
    svg.setAttribute('width', width * wanted);
    svg.setAttribute('height', height * wanted);
    one.dataset.scale = wanted;
  }
}

function connect() {
  document.querySelectorAll('.flow-canvas').forEach(connectOne);
}

function connectOne(canvas) {
  const svg = canvas.querySelector('svg');
  if (!svg || canvas.dataset.connected) return;
  canvas.dataset.connected = 'yes';
  const width = Number(svg.getAttribute('viewBox').split(' ')[2]);
  const scale = () => Number(canvas.dataset.scale ?? 1);
  const fit = () => show(canvas, fittingScale(width, canvas.clientWidth - 2));
  const chosen = kept.get(groupOf(canvas));
  if (chosen === undefined) { if (canvas.clientWidth > 600) fit(); } else show(canvas, chosen);
  beginAt(canvas, svg.querySelector('.node'));
  const words = document.querySelector('[data-closer]')?.dataset ?? {};
  const tools = document.createElement('div');
  tools.className = 'flow-zoom';
  [['+', words.closer, () => show(canvas, nextScale(scale(), 1))], ['\u2212', words.farther, () => show(canvas, nextScale(scale(), -1))], ['\u2922', words.fit, fit]].forEach(([sign, label, act]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => { act(); kept.set(groupOf(canvas), scale()); });
    tools.append(button);
  });
  canvas.before(tools);
  canvas.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    show(canvas, nextScale(scale(), event.deltaY < 0 ? 1 : -1));
    kept.set(groupOf(canvas), scale());
  }, { passive: false });
  if (groupOf(canvas)) canvas.addEventListener('scroll', () => follow(canvas, together(canvas)));
  drag(canvas);
}

/** Where most journeys begin is in the middle of what can be seen. */
function beginAt(canvas, node) {
  if (!node) return;
  const box = node.getBoundingClientRect(), frame = canvas.getBoundingClientRect();
  canvas.scrollLeft += box.left + box.width / 2 - (frame.left + frame.width / 2);
}

function drag(canvas) {
  let from = null;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button === 0) from = { x: event.clientX + canvas.scrollLeft, y: event.clientY + canvas.scrollTop, far: false };
    canvas.classList.remove('was-dragged');
  });
  addEventListener('pointermove', (event) => {
    if (!from) return;
    const dx = from.x - event.clientX - canvas.scrollLeft, dy = from.y - event.clientY - canvas.scrollTop;
    from.far ||= Math.hypot(dx, dy) > 4;
    if (from.far) { canvas.classList.add('is-dragged', 'was-dragged'); canvas.scrollLeft += dx; canvas.scrollTop += dy; }
  });
  addEventListener('pointerup', () => { from = null; canvas.classList.remove('is-dragged'); });
  canvas.addEventListener('dragstart', (event) => event.preventDefault());
}

if (typeof document !== 'undefined') {
  connect();
  document.addEventListener('hilo:swapped', connect);
}
