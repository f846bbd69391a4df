"use strict";
// The page's data, its state, and what every part draws with.

const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);

// ?theme=dark or ?theme=light overrides what the system asks for.
const darkWanted = matchMedia("(prefers-color-scheme: dark)");
function applyTheme() {
  const asked = new URLSearchParams(location.search).get("theme");
  const theme = asked === "dark" || asked === "light" ? asked : darkWanted.matches ? "dark" : "light";
  document.documentElement.dataset.theme = theme;
}
applyTheme();
darkWanted.addEventListener("change", applyTheme);

// State: which frame is shown, which cell is selected (0: none) or under the pointer, what is plotted.
const state = { index: 0, selected: 0, hovered: 0, column: "nc", log: true };
const listeners = [];
function listen(draw) {
  listeners.push(draw);
}
function update(change) {
  const changed = Object.keys(change).filter((key) => state[key] !== change[key]);
  if (changed.length > 0) {
    Object.assign(state, change);
    listeners.forEach((draw) => draw(changed));
  }
}
const focusCell = () => state.hovered || state.selected;

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  return fill(node, attributes, children);
}
function shape(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  return fill(node, attributes, children);
}
function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

// A cell keeps its colour on the picture, in the plots and in the table.
const colour = (cell) => `var(--c${(cell - 1) % 8})`;

// Decimals for so many significant digits, the same rule as in the program: 0.123, 1.23, 12.3, 123.
function decimals(value, digits) {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const whole = Math.floor(Math.log10(size * (1 + 0.5 * 10 ** -digits))) + 1;
  return Math.min(6, Math.max(0, digits - whole));
}
function number(value, digits = 3) {
  return value === null || value === undefined ? "–" : value.toFixed(decimals(value, digits));
}
// A value and its interval share their decimals: 2.1 [1.8, 2.5].
function places(estimate, digits) {
  const half = hasInterval(estimate) ? (estimate[2] - estimate[1]) / 2 : 0;
  return Math.max(decimals(estimate[0], digits), half > 0 ? decimals(half, digits - 1) : 0);
}
function interval(estimate, digits) {
  const fixed = (value) => value.toFixed(places(estimate, digits));
  return `[${fixed(estimate[1])}, ${fixed(estimate[2])}]`;
}
const hasInterval = (estimate) => estimate[1] !== null && estimate[2] !== null;
const count = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
const timeName = data.time.unit === "frames" ? "frame" : data.time.unit;
const timeAxis = data.time.unit === "frames" ? "frame" : `time (${data.time.unit})`;
const timeText = (index) =>
  data.time.unit === "frames" ? "" : `${data.time.shown[index].toFixed(1)} ${data.time.unit}`;

// Scales and ticks.
function linear(from, to, start, end) {
  const slope = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}
function logarithmic(from, to, start, end) {
  const scale = linear(Math.log(from), Math.log(to), start, end);
  return (value) => scale(Math.log(value));
}
function ticks(from, to, wanted) {
  const raw = (to - from) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw * 0.999);
  const list = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) list.push(k * step);
  return list;
}
function logTicks(from, to) {
  const list = [];
  const sets = to / from < 20 ? [1, 1.5, 2, 3, 5, 7] : [1, 2, 5];
  const few = to / from < 2 ? ticks(from, to, 5) : null;
  if (few) return few;
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
    for (const m of sets) {
      const tick = m * 10 ** power;
      if (tick >= from * 0.999 && tick <= to * 1.001) list.push(tick);
    }
  }
  return list;
}
function tickText(value) {
  return String(Number(value.toPrecision(4)));
}

// Redraws a plot whenever its width changes.
function onWidth(box, draw) {
  let width = 0;
  new ResizeObserver(() => {
    const now = Math.round(box.clientWidth);
    if (now > 0 && now !== width) {
      width = now;
      requestAnimationFrame(() => draw(width));
    }
  }).observe(box);
}
