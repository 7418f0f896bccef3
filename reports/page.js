'use strict';
// Reading a post beside its figure: a mark of the arc shows its sentence, a sentence of the text finds its mark.
// The page says everything without this script. Marks and sentences meet by number: data-n of a mark is the place of
// its sentence among the sentences that count.
{
  const text = document.getElementById('text');
  const card = document.getElementById('sentence-card');
  const reader = document.getElementById('reader');
  const slider = document.getElementById('sentence-at');
  const figure = reader && reader.closest('figure');
  const plot = figure && figure.querySelector('.plot');
  const drawing = figure && figure.querySelector('svg');
  const sentences = [...text.querySelectorAll('.s')];
  const numbers = new Map(sentences.map((sentence, n) => [sentence, n]));
  const points = drawing ? pointsOf(drawing) : [];
  const ring = drawing && ringIn(drawing);
  const reach = 16; // how far, in pixels, a pointer may be from the mark that it means
  let current = -1;

  // pointsOf gives the middle of the mark of each sentence.
  function pointsOf(drawing) {
    const found = [];
    for (const mark of drawing.querySelectorAll('[data-n]')) {
      found[Number(mark.dataset.n)] = mark.cx ? {x: mark.cx.baseVal.value, y: mark.cy.baseVal.value} : middleOf(mark.getAttribute('d'));
    }
    return found;
  }

  function middleOf(path) {
    const numbers = path.match(/-?[\d.]+/g).map(Number);
    const middle = axis => {
      const all = numbers.filter((_, i) => i % 2 === axis);
      return (Math.min(...all) + Math.max(...all)) / 2;
    };
    return {x: middle(0), y: middle(1)};
  }

  function ringIn(drawing) {
    const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    ring.setAttribute('class', 'ring');
    ring.setAttribute('r', '6');
    ring.setAttribute('visibility', 'hidden');
    drawing.append(ring);
    return ring;
  }

  // frame tells where the drawing stands on the screen, and how large its own units are there.
  function frame() {
    const box = drawing.getBoundingClientRect();
    return {left: box.left, top: box.top, scale: box.width / drawing.viewBox.baseVal.width};
  }

  // nearest gives the number of the sentence whose mark is nearest to a place on the screen, -1 where none is in reach.
  function nearest(x, y) {
    const {left, top, scale} = frame();
    let best = -1;
    let least = reach * reach;
    points.forEach((point, n) => {
      const dx = left + point.x * scale - x;
      const dy = top + point.y * scale - y;
      const distance = dx * dx + dy * dy;
      if (distance < least) {
        best = n;
        least = distance;
      }
    });
    return best;
  }

  // choose makes a sentence the current one: its mark has a ring, the slider stands at it, the card shows it.
  function choose(n) {
    if (current >= 0) sentences[current].classList.remove('here');
    current = n;
    sentences[n].classList.add('here');
    fill(n);
    if (!points[n]) return;
    ring.setAttribute('cx', points[n].x);
    ring.setAttribute('cy', points[n].y);
    ring.setAttribute('visibility', 'visible');
    slider.value = n + 1;
    slider.setAttribute('aria-valuetext', `${headOf(n)}. ${sentences[n].textContent}`);
  }

  function headOf(n) {
    const sentence = sentences[n];
    const unit = sentence.closest('section, article');
    const name = unit.querySelector('h3, h4').textContent;
    const parts = [name, sentence.dataset.v ? `${card.dataset.score} ${sentence.dataset.v}` : card.dataset.none];
    if (unit.localName === 'section') parts.unshift(`${card.dataset.sentence} ${n + 1}`);
    return parts.join(' · ');
  }

  function fill(n) {
    const sentence = sentences[n];
    const said = card.querySelector('.said');
    card.querySelector('.head').textContent = headOf(n);
    said.replaceChildren(...[...sentence.childNodes].map(node => node.cloneNode(true)));
    said.lang = sentence.closest('[lang]').lang;
    card.querySelector('.why').textContent = [...new Set([...sentence.querySelectorAll('mark')].map(mark => mark.title))].join(' · ');
    card.querySelector('.to-text').href = '#' + sentence.id;
    card.querySelector('.to-figure').hidden = !points[n];
  }

  // showBeside sets the card beside the mark of a sentence.
  function showBeside(n) {
    if (!points[n]) return;
    choose(n);
    bringIntoView(n);
    card.classList.remove('docked');
    card.setAttribute('aria-live', 'off');
    card.hidden = false;
    figure.append(card);
    place(n);
  }

  // bringIntoView scrolls a figure that is wider than the window, so that the mark of a sentence is seen.
  function bringIntoView(n) {
    const seen = plot.getBoundingClientRect();
    const {left, scale} = frame();
    const x = left - seen.left + points[n].x * scale;
    if (x < reach || x > seen.width - reach) plot.scrollLeft += x - seen.width / 2;
  }

  function place(n) {
    const {left, top, scale} = frame();
    const around = figure.getBoundingClientRect();
    const x = left - around.left + points[n].x * scale;
    const y = top - around.top + points[n].y * scale;
    const below = y < card.offsetHeight + 20 || points[n].y < drawing.viewBox.baseVal.height / 2;
    card.style.left = `${Math.max(0, Math.min(x - card.offsetWidth / 2, around.width - card.offsetWidth))}px`;
    card.style.top = `${below ? y + 14 : y - 14 - card.offsetHeight}px`;
  }

  // dock sets the card at the foot of the window, for a sentence in the text.
  function dock(n) {
    choose(n);
    sentences[n].tabIndex = -1;
    card.classList.add('docked');
    card.setAttribute('aria-live', 'polite');
    card.style.left = card.style.top = '';
    card.hidden = false;
    text.append(card);
  }

  // hide puts the card away; a focus that was in it stays near.
  function hide() {
    const near = card.classList.contains('docked') ? sentences[current] : plot;
    if (near && card.contains(document.activeElement)) near.focus({preventScroll: true});
    card.hidden = true;
    if (ring) ring.setAttribute('visibility', 'hidden');
    if (current >= 0) sentences[current].classList.remove('here');
    current = -1;
  }

  // goTo opens the text at a sentence.
  function goTo(n) {
    const sentence = sentences[n];
    if (location.hash !== '#' + sentence.id) location.hash = sentence.id;
    dock(n);
    sentence.scrollIntoView({block: 'center'});
    sentence.focus({preventScroll: true});
  }

  function toFigure() {
    if (current < 0 || !points[current]) return;
    const n = current;
    drawing.scrollIntoView({block: 'center'});
    slider.focus({preventScroll: true});
    showBeside(n);
  }

  // byHash follows the address: to a sentence that it names when the page opens, and back and forth.
  function byHash() {
    const sentence = document.getElementById(location.hash.slice(1));
    if (numbers.has(sentence)) {
      if (numbers.get(sentence) !== current) dock(numbers.get(sentence));
    } else if (card.classList.contains('docked')) {
      hide();
    }
  }

  function onFigure() {
    reader.hidden = false;
    drawing.addEventListener('pointermove', event => {
      const n = nearest(event.clientX, event.clientY);
      drawing.classList.toggle('near', n >= 0);
      if (n >= 0 && (n !== current || card.classList.contains('docked'))) showBeside(n);
    });
    drawing.addEventListener('click', event => {
      const n = nearest(event.clientX, event.clientY);
      if (n < 0) return;
      if (event.pointerType === 'touch') showBeside(n); // a finger cannot hover: it shows the sentence first
      else goTo(n);
    });
    figure.addEventListener('pointerleave', () => {
      if (!card.classList.contains('docked') && document.activeElement !== slider && !card.contains(document.activeElement)) hide();
    });
    figure.addEventListener('focusout', event => {
      if (!card.classList.contains('docked') && !figure.contains(event.relatedTarget)) hide();
    });
    slider.addEventListener('focus', () => showBeside(Number(slider.value) - 1));
    slider.addEventListener('input', () => showBeside(Number(slider.value) - 1));
    slider.addEventListener('keydown', event => {
      if (event.key === 'Enter') goTo(Number(slider.value) - 1);
    });
    const follow = () => {
      if (!card.hidden && !card.classList.contains('docked')) place(current);
    };
    window.addEventListener('resize', follow);
    plot.addEventListener('scroll', follow);
  }

  function onText() {
    text.addEventListener('click', event => {
      const sentence = event.target.closest('.s');
      if (!sentence || card.contains(sentence) || !getSelection().isCollapsed) return;
      dock(numbers.get(sentence));
    });
    text.addEventListener('keydown', event => {
      const n = numbers.get(document.activeElement);
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (n === undefined || !step || event.altKey || event.ctrlKey || event.metaKey || !sentences[n + step]) return;
      event.preventDefault();
      goTo(n + step);
    });
  }

  function onCard() {
    card.querySelector('.to-text').addEventListener('click', event => {
      event.preventDefault();
      goTo(current);
    });
    card.querySelector('.to-figure').addEventListener('click', event => {
      event.preventDefault();
      toFigure();
    });
    card.querySelector('button').addEventListener('click', hide);
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape') hide();
    });
  }

  document.documentElement.classList.add('live');
  if (drawing) onFigure();
  onText();
  onCard();
  window.addEventListener('hashchange', byHash);
  byHash();
}
