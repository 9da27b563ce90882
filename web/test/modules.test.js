import { test } from 'node:test';
import assert from 'node:assert/strict';
import { submitOnChange } from '../modules/submit.js';
import { scrollTo } from '../modules/thread.js';
import { describe } from '../modules/dropzone.js';
import { meant } from '../modules/keyboard.js';
import { theme } from '../modules/chart.js';
import { follow } from '../modules/flow.js';

const form = (submit) => { const sent = []; return { dataset: submit ? { submit } : {}, requestSubmit: () => sent.push(1), sent }; };

test('a filter sends its form when it is chosen', () => {
  const filters = form('change');
  assert.equal(submitOnChange({ target: { form: filters, dataset: {} } }), true);
  assert.equal(filters.sent.length, 1);
});

test('other forms wait for their button', () => {
  const plain = form();
  assert.equal(submitOnChange({ target: { form: plain, dataset: {} } }), false);
  assert.equal(submitOnChange({ target: { form: null, dataset: {} } }), false);
  assert.equal(submitOnChange({ target: { form: form('change'), dataset: { submit: 'no' } } }), false);
  assert.equal(plain.sent.length, 0);
});

test('the thread slides so that the stage stands in the middle', () => {
  assert.equal(scrollTo({ clientWidth: 390 }, { offsetLeft: 448, offsetWidth: 112 }), 309);
  assert.equal(scrollTo({ clientWidth: 390 }, { offsetLeft: 0, offsetWidth: 112 }), 0);
});

test('a chosen file is named with its size', () => {
  assert.equal(describe({ name: 'orders.csv', size: 2_412_000 }, 'es-CL'), 'orders.csv \u00b7 2,4\u00a0MB');
  assert.equal(describe({ name: 'a.csv', size: 512 }, 'en'), 'a.csv \u00b7 512\u00a0B');
});

test('a key moves the focus unless somebody is writing', () => {
  const search = { dataset: { key: '/' } };
  const root = { querySelectorAll: () => [search] };
  assert.equal(meant({ key: '/', target: { closest: () => null } }, root), search);
  assert.equal(meant({ key: 'x', target: { closest: () => null } }, root), null);
  assert.equal(meant({ key: '/', target: { closest: () => ({}) } }, root), null);
  assert.equal(meant({ key: '/', ctrlKey: true, target: { closest: () => null } }, root), null);
});

test('the theme of charts takes its colours from the tokens', () => {
  const look = theme((name) => name, 'sans');
  assert.deepEqual(look.color, ['thread', 'break', 'fray', 'mend']);
  assert.equal(look.valueAxis.splitLine.show, false);
});

test('maps beside each other scroll together, and come to rest', () => {
  const moved = { scrollLeft: 120, scrollTop: 40 };
  const other = { scrollLeft: 0, scrollTop: 0 };
  assert.equal(follow(moved, [moved, other]), 1);
  assert.deepEqual(other, moved);
  assert.equal(follow(other, [moved, other]), 0);
});
