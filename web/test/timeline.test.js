import { test } from 'node:test';
import assert from 'node:assert/strict';
import { addressAt, following, keeper } from '../modules/timeline.js';

test('the address keeps everything else when the period changes', () => {
  const here = 'http://hilo/trace/flow?lens=order&where=a+b&at=2026-03-02#pick';
  assert.equal(addressAt(here, '2026-03-09', here), '/trace/flow?lens=order&where=a+b&at=2026-03-09#pick');
  assert.equal(addressAt(here, '', here), '/trace/flow?lens=order&where=a+b#pick');
  assert.equal(addressAt('/trace/flow/paths.csv?lens=order', '2026-03-09', here), '/trace/flow/paths.csv?lens=order&at=2026-03-09');
});

test('playing goes on to the end and then begins with the first period, not with the whole', () => {
  assert.equal(following(0, 3), 1);
  assert.equal(following(2, 3), 3);
  assert.equal(following(3, 3), 1);
});

test('a picture is fetched once, and again when it failed', async () => {
  let asked = 0, fails = false;
  const get = keeper(async (address) => { asked++; if (fails) throw new Error('away'); return address; });
  assert.equal(await get('a'), 'a');
  assert.equal(await get('a'), 'a');
  assert.equal(asked, 1);
  fails = true;
  await assert.rejects(get('b'));
  fails = false;
  assert.equal(await get('b'), 'b');
  assert.equal(asked, 3);
});
