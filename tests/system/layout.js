// What is wrong with the picture on a projected page, by rendered boxes: a list of sentences.
() => {
  const [width, height] = [innerWidth, innerHeight];
  const SAFE = 0.05;
  const TOP = 0.045; // the title starts below the thread
  const LEAST = 4; // vh
  const QR_LEAST = 18; // vh
  const SLACK = 2; // px
  const faults = [];
  const stage = document.querySelector('.stage');
  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim().slice(0, 50);

  // Boxes of type are higher than its letters: of each line only the letters count.
  const letters = ({ left, right, top, bottom }) => {
    const inset = (bottom - top) * 0.2;
    return { left, right, top: top + inset, bottom: bottom - inset };
  };
  const texts = [];
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || element.closest('.sr, [aria-hidden="true"]:not(.bar-count, .rank-place)')) continue;
    if (getComputedStyle(element).visibility === 'hidden') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((box) => box.width > 0).map(letters);
    if (lines.length) texts.push({ element, lines });
  }

  for (const { element, lines } of texts) {
    const size = element.closest('svg') ? Infinity : (parseFloat(getComputedStyle(element).fontSize) / height) * 100;
    if (size < LEAST - 0.01) faults.push(`${size.toFixed(2)} vh: ${words(element)}`);
    const isMark = element.closest('.stage-rehearsal');
    for (const line of lines) {
      const isOutside =
        line.left < width * SAFE - SLACK || line.right > width * (1 - SAFE) + SLACK ||
        line.bottom > height * (1 - SAFE) + SLACK || (!isMark && line.top < height * TOP - SLACK);
      if (isOutside) faults.push(`outside the safe area: ${words(element)}`);
      for (let box = element; box && box !== stage.parentElement; box = box.parentElement) {
        if (getComputedStyle(box).overflowY === 'visible') continue;
        const frame = box.getBoundingClientRect();
        const isCut = line.top < frame.top - SLACK || line.bottom > frame.bottom + SLACK || line.right > frame.right + SLACK;
        if (isCut) faults.push(`cut by ${box.className}: ${words(element)}`);
      }
    }
  }

  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (one.lines.some((line) => other.lines.some((another) => meet(line, another)))) {
        faults.push(`over each other: ${words(one.element)} | ${words(other.element)}`);
      }
    }
  });
  const solids = [...stage.querySelectorAll('.qr svg, .bar-rail, .ribbon, .tile > .badge, .stage-title .badge')];
  for (const solid of solids) {
    const box = solid.getBoundingClientRect();
    if (box.bottom > height * (1 - SAFE) + SLACK || box.right > width * (1 - SAFE) + SLACK) faults.push(`outside the safe area: ${solid.className.baseVal ?? solid.className}`);
    for (const { element, lines } of texts) {
      if (!solid.contains(element) && lines.some((line) => meet(line, box))) faults.push(`over ${solid.className.baseVal ?? solid.className}: ${words(element)}`);
    }
  }
  for (const code of stage.querySelectorAll('.qr path')) {
    const size = (code.getBoundingClientRect().height / height) * 100;
    if (size < QR_LEAST) faults.push(`a QR code of ${size.toFixed(1)} vh`);
  }
  const page = document.scrollingElement;
  if (page.scrollHeight > height || page.scrollWidth > width) faults.push('the page scrolls');
  return [...new Set(faults)];
}
