// A projected page: the computer does not sleep, the pointer hides, and what the screen was set to is remembered.
import { useEffect, useState } from 'preact/hooks';

const IDLE_MS = 3_000;
export const SMALLEST = 0.8;
const STEP = 0.02;

/**
 * Keeps the display on for as long as the page is seen. Browsers offer it only on secure pages; elsewhere it does nothing.
 * @param {Document} page
 * @param {Navigator} device
 * @returns {() => void} what ends it
 */
export function keepAwake(page, device) {
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  let isOver = false;
  const request = async () => {
    if (isOver || page.visibilityState !== 'visible' || !device.wakeLock) return;
    try {
      lock = await device.wakeLock.request('screen');
    } catch {
      lock = null; // a low battery may forbid it, and nothing here can change that
    }
  };
  page.addEventListener('visibilitychange', request);
  void request();
  return () => {
    isOver = true;
    page.removeEventListener('visibilitychange', request);
    void lock?.release();
  };
}

export function useAwake() {
  useEffect(() => keepAwake(document, navigator), []);
}

/** Whether nobody has moved the pointer for a while. */
export function useIdle() {
  const [isIdle, setIdle] = useState(true);
  useEffect(() => {
    let timer = 0;
    const moved = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = Number(setTimeout(() => setIdle(true), IDLE_MS));
    };
    addEventListener('pointermove', moved);
    addEventListener('pointerdown', moved);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('pointerdown', moved);
    };
  }, []);
  return isIdle;
}

/** A browser may refuse; F11 always works. */
export function toggleFull() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => {});
}

/** @param {string} page @returns {[number, (scale: number) => void]} the picture's size, remembered on this computer */
export function useScale(page) {
  const [scale, setScale] = useState(() => savedScale(page));
  return [
    scale,
    (wanted) => {
      const next = Math.round(Math.min(1, Math.max(SMALLEST, wanted)) * 100) / 100;
      setScale(next);
      try {
        localStorage.setItem(`scale:${page}`, String(next));
      } catch {
        // A private window may refuse: the size then holds until the page is closed.
      }
    },
  ];
}

export const larger = (/** @type {number} */ scale) => scale + STEP;
export const smaller = (/** @type {number} */ scale) => scale - STEP;

/** @param {string} page */
function savedScale(page) {
  try {
    const saved = Number(localStorage.getItem(`scale:${page}`));
    return saved >= SMALLEST && saved <= 1 ? saved : 1;
  } catch {
    return 1;
  }
}
