// Half-times and rates: a plot a phase, every cell with its interval, and a table to sort and copy.

let rateKey = "halfTime";
const rateNames = { halfTime: `half-time (${data.time.unit})`, rate: `rate (${data.time.per})` };
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function estimateText(estimate, unit = "") {
  if (estimate[0] === null) return "–";
  const value = estimate[0].toFixed(places(estimate, 2)) + (unit ? " " + unit : "");
  return hasInterval(estimate) ? `${value} ${interval(estimate, 2)}` : value;
}

// Mean over cells of what is plotted; a rate's mean is that of its half-time turned over.
function centralOf(phase) {
  const [value, low, high] = phase.halfTime;
  if (rateKey === "halfTime" || value === null) return phase.halfTime;
  return [Math.LN2 / value, high === null ? null : Math.LN2 / high, low === null ? null : Math.LN2 / low];
}

function drawPhase(box, phase) {
  const width = Math.max(200, box.clientWidth);
  const height = 230;
  const rows = phase.rows.filter((row) => row[rateKey][0] !== null).sort((a, b) => a[rateKey][0] - b[rateKey][0]);
  const values = rows.filter((row) => row.usable).map((row) => row[rateKey][0]);
  const largest = Math.max(...values, centralOf(phase)[2] ?? 0, values.length ? 0 : 1);
  const reach = rows.filter((row) => row.usable && hasInterval(row[rateKey])).map((row) => row[rateKey][2]);
  const top = Math.min(2 * largest, Math.max(largest, ...reach)) * 1.06;
  const y = linear(0, top, height - 26, 26);
  const x = linear(-1, rows.length, margin.left, width - 10);
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": `${phase.phase}: ${rateNames[rateKey]} of each cell` });
  svg.append(shape("text", { class: "title", x: 0, y: 12 }, rateNames[rateKey]));
  for (const tick of ticks(0, top, 4)) {
    svg.append(shape("line", { class: "grid", x1: margin.left, x2: width - 10, y1: y(tick), y2: y(tick) }));
    svg.append(shape("text", { x: margin.left - 8, y: y(tick) + 4, "text-anchor": "end" }, tickText(tick)));
  }
  const [centre, low, high] = centralOf(phase);
  if (low !== null && rows.length > 1) svg.append(shape("rect", { class: "band", x: margin.left, width: width - 10 - margin.left, y: y(high), height: Math.max(1, y(low) - y(high)) }));
  if (centre !== null && rows.length > 1) svg.append(shape("line", { class: "central", x1: margin.left, x2: width - 10, y1: y(centre), y2: y(centre) }));
  const radius = rows.length > 120 ? 2 : rows.length > 40 ? 3 : 4.5;
  rows.forEach((row, index) => svg.append(dot(row, x(index), y, top, radius)));
  svg.append(shape("text", { x: width - 10, y: height - 6, "text-anchor": "end" }, "cells, in order of value"));
  box.replaceChildren(svg);
}

function dot(row, at, y, top, radius) {
  const [value, low, high] = row[rateKey];
  const strong = row.id === focusCell() ? " strong" : "";
  const group = shape("g", { style: "cursor:pointer", onclick: () => update({ selected: row.id }) });
  if (low !== null && high !== null) {
    group.append(shape("line", { class: "bar" + strong, x1: at, x2: at, y1: y(Math.max(0, low)), y2: y(Math.min(top, high)), style: `stroke:${colour(row.id)}` }));
  }
  const clipped = Math.min(top, value);
  group.append(shape("circle", { class: row.usable ? "dot" : "dot unused", cx: at, cy: y(clipped), r: strong ? radius + 2 : radius, style: (row.usable ? `fill:${colour(row.id)};` : "") + `stroke:${colour(row.id)}` }));
  group.append(shape("title", {}, `cell ${row.id}: ${estimateText(row[rateKey])}${row.flags.length ? ", " + row.flags.join(", ") : ""}`));
  return group;
}

const tableColumns = [
  { name: "cell", key: (r) => r.id, show: (r) => [element("span", { class: "swatch", style: `background:${colour(r.id)}` }), String(r.id)] },
  { name: "phase", key: (r) => r.phase, show: (r) => [r.phase] },
  { name: `half-time (${data.time.unit})`, key: (r) => r.halfTime[0], show: (r) => shownEstimate(r.halfTime), number: true },
  { name: `rate (${data.time.per})`, key: (r) => r.rate[0], show: (r) => shownEstimate(r.rate), number: true },
  { name: "plateau", key: (r) => r.plateau[0], show: (r) => shownEstimate(r.plateau), number: true },
  { name: `from–to (${data.time.unit})`, key: (r) => r.from, show: (r) => [`${number(r.from)}–${number(r.to)}`], number: true },
  { name: "flags", key: (r) => r.flags.join(" "), show: (r) => [r.flags.join(", ")] },
];
function shownEstimate(estimate) {
  if (!hasInterval(estimate)) return [number(estimate[0])];
  return [estimate[0].toFixed(places(estimate, 3)), element("span", { class: "interval" }, " " + interval(estimate, 3))];
}

function rateTable() {
  const rows = data.rates.flatMap((phase) => phase.rows.map((row) => ({ phase: phase.phase, ...row })));
  let sorted = 0;
  let rising = true;
  let limit = 20;
  const body = element("tbody");
  const more = element("button", { class: "more", type: "button", onclick: () => { limit = Infinity; draw(); } });
  const heads = tableColumns.map((column, index) => {
    const sort = () => {
      rising = index === sorted ? !rising : true;
      sorted = index;
      draw();
    };
    return element("th", { class: column.number ? "number" : "", scope: "col" }, element("button", { type: "button", onclick: sort }, column.name));
  });
  function draw() {
    const key = tableColumns[sorted].key;
    const order = (a, b) => (a === null) - (b === null) || (a < b ? -1 : a > b ? 1 : 0) * (rising ? 1 : -1);
    rows.sort((a, b) => order(key(a), key(b)));
    heads.forEach((head, index) => head.setAttribute("aria-sort", index !== sorted ? "none" : rising ? "ascending" : "descending"));
    body.replaceChildren(...rows.slice(0, limit).map((row) =>
      element("tr", { "data-cell": row.id, class: row.usable ? "" : "unused", onclick: () => update({ selected: row.id }) },
        ...tableColumns.map((column) => element("td", { class: column.number ? "number" : "" }, ...column.show(row))))));
    more.textContent = `Show all ${rows.length} rows`;
    more.style.display = rows.length > limit ? "" : "none";
    mark();
  }
  function mark() {
    body.querySelectorAll("tr").forEach((tr) => tr.classList.toggle("strong", Number(tr.dataset.cell) === focusCell()));
  }
  listen(mark);
  draw();
  const copy = element("button", { type: "button", onclick: () => copyCsv(rows, copy) }, "Copy as CSV");
  return [
    element("div", { class: "tablehead" }, element("h3", {}, "Every fit"), copy),
    element("div", { class: "scroll" }, element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)),
    more,
  ];
}

async function copyCsv(rows, button) {
  const cell = (value) => (value === null ? "" : String(value));
  const head = `cell,phase,quantity,from_${timeName},to_${timeName},half_time_${timeName},half_time_low,half_time_high,rate_per_${timeName},rate_low,rate_high,plateau,plateau_low,plateau_high,flags`;
  const lines = rows.map((r) => [r.id, r.phase, r.quantity, r.from, r.to, ...r.halfTime, ...r.rate, ...r.plateau, r.flags.join(" ")].map(cell).join(","));
  const text = [head, ...lines].join("\n") + "\n";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = "Copy as CSV"), 1500);
}

function startRates() {
  const section = byId("rates");
  if (data.rates.length === 0) {
    const why = times.length === 1 ? "One frame has no rates." : data.cells.length === 0 ? "Without cells there are no rates." : "No phase was fitted. Rates need a step of light (given or found in the traces) with at least a few frames after it.";
    section.append(element("p", { class: "empty" }, why));
    return;
  }
  const boxes = [];
  const redraw = () => boxes.forEach(([box, phase]) => drawPhase(box, phase));
  const choose = (key) => {
    rateKey = key;
    redraw();
  };
  const tabs = radios("rate", "Half-time or rate", { halfTime: "half-time", rate: "rate" }, rateKey, choose);
  section.append(element("div", { class: "choices" }, tabs));
  const grid = element("div", { class: "phases" });
  section.append(grid);
  for (const phase of data.rates) {
    const box = element("div");
    const text = element("p", {}, element("strong", {}, capital(phase.phase)), ` half-time ${estimateText(phase.halfTime, data.time.unit)}, ${count(phase.fitted, "cell")} of ${phase.rows.length} fitted`);
    grid.append(element("div", {}, text, box));
    boxes.push([box, phase]);
    onWidth(box, () => drawPhase(box, phase));
  }
  listen((changed) => changed.some((key) => key === "selected" || key === "hovered") && redraw());
  const unused = data.rates.some((phase) => phase.rows.some((row) => !row.usable));
  section.append(element("p", { class: "note" }, "Vertical lines: 95 % interval of each fit. Horizontal line and band: geometric mean over cells with its 95 % interval. ", unused ? "Open dots and grey rows did not converge and are left out. " : "", element("a", { href: "#def-rate" }, "Definition"), "."));
  const holder = element("div", { style: "margin-top:22px" }, ...rateTable());
  section.append(holder);
}
startRates();
