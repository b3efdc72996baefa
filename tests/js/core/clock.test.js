import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock } from '../../../static/js/core/clock.js';

function clockAt(local = 1_000_000) {
  const device = { now: local };
  return { device, clock: new Clock(() => device.now) };
}

test('before the first answer the clock is the device\'s own', () => {
  const { clock } = clockAt();

  assert.deepEqual([clock.synced, clock.now()], [false, 1_000_000]);
});

test('the server\'s clock was read half a round trip ago', () => {
  const { clock } = clockAt();

  clock.sync(5_000_000, 100);

  assert.deepEqual([clock.synced, clock.now()], [true, 5_000_050]);
});

test('the sample with the shortest way wins, not the newest', () => {
  const { clock, device } = clockAt();

  clock.sync(5_000_000, 20);
  device.now += 1000;
  clock.sync(5_000_900, 900);

  assert.equal(clock.now(), 5_001_010);
});

test('of samples as good as each other the newest wins', () => {
  const { clock, device } = clockAt();

  clock.sync(5_000_000, 20);
  device.now += 1000;
  clock.sync(5_001_005, 20);

  assert.equal(clock.now(), 5_001_015);
});

test('only the last few samples count', () => {
  const { clock, device } = clockAt();
  clock.sync(5_000_000, 0);

  for (let n = 1; n <= 8; n += 1) {
    device.now += 1000;
    clock.sync(5_000_100 + n * 1000, 10);
  }

  assert.equal(clock.now(), 5_008_105);
});

test('a better sample never turns the clock back', () => {
  const { clock } = clockAt();
  clock.sync(5_000_000, 400);
  assert.equal(clock.now(), 5_000_200);

  clock.sync(5_000_000, 0);

  assert.equal(clock.now(), 5_000_200);
});

test('when this device\'s clock is set by an hour, older samples are void', () => {
  const { clock, device } = clockAt();
  clock.sync(5_000_000, 10);
  assert.equal(clock.now(), 5_000_005);

  device.now += 3_600_000;
  clock.sync(5_001_000, 200);
  assert.equal(clock.now(), 5_001_100);

  device.now -= 7_200_000;
  clock.sync(5_002_000, 200);
  assert.equal(clock.now(), 5_002_100);
});
