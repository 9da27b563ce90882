import { test } from 'node:test';
import assert from 'node:assert/strict';
import { isBusy, placeIn } from '../modules/live.js';

const content = (found) => ({
  ariaBusy: null,
  querySelectorAll: (what) => found[what] ?? [],
  querySelector: (what) => found[what]?.[0] ?? null,
  contains: () => true,
});
const page = { activeElement: null, getSelection: () => ({ isCollapsed: true }) };

test('a page is refreshed only when nothing is in the reader\u2019s hands', () => {
  assert.equal(isBusy(content({}), page), false);
  assert.equal(isBusy(content({ 'input, textarea': [{ type: 'text', value: 'half a f', defaultValue: '' }] }), page), true);
  assert.equal(isBusy(content({ 'input, textarea': [{ type: 'text', value: 'x', defaultValue: 'x' }] }), page), false);
  assert.equal(isBusy(content({ 'dialog[open], .is-dragged, .is-playing': [{}] }), page), true);
  assert.equal(isBusy(content({}), { getSelection: () => ({ isCollapsed: false, anchorNode: {} }) }), true);
});

test('the new content is unfolded and scrolled like the old one', () => {
  const old = content({ details: [{ open: true }, { open: false }], '.scroll, .flow-canvas': [{ scrollLeft: 40, scrollTop: 7 }] });
  const details = [{ open: false }, { open: false }, { open: false }];
  const canvas = { scrollLeft: 0, scrollTop: 0 };
  placeIn(old, page).restore(content({ details, '.scroll, .flow-canvas': [canvas] }));
  assert.deepEqual(details.map((one) => one.open), [true, false, false]);
  assert.deepEqual(canvas, { scrollLeft: 40, scrollTop: 7 });
});
