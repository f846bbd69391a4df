// The traces of all cells, their mean with its band, light, and a cursor at the shown frame.

const columns = { nc: "N/C", fraction: "nuclear fraction", nucleus: "nucleus", cytosol: "cytosol" };
const fittedColumn = { nuclear_fraction: "fraction", nucleus_mean: "nucleus" };
const times = data.time.shown;
const timeSpan = [times[0], times[times.length - 1]];
const timeScale = (width) => linear(timeSpan[0], timeSpan[1], margin.left, width - margin.right);

function valueRange(log) {
  const cells = data.cells.flatMap((cell) => cell[state.column]);
  return rangeOf(cells.concat(data.means[state.column].map((mean) => mean[0])), log);
}
const usesLog = () => state.log && state.column === "nc";

// Light as blue stretches, deeper for more irradiance.
function lightShapes(x, top, bottom) {
  const strongest = Math.max(...data.light.map((period) => period.irradiance), 0);
  return data.light.map((period) =>
    shape("rect", {
      class: "lit", x: x(period.from), y: top, width: Math.max(1, x(period.to) - x(period.from)), height: bottom - top,
      "fill-opacity": 0.06 + 0.11 * (period.irradiance / strongest),
    }, shape("title", {}, `light, irradiance ${period.irradiance}`)),
  );
}

function fits(cell, x, y) {
  const lines = [];
  for (const { rows } of data.rates) {
    for (const row of rows) {
      if (row.id !== cell || row.start === null || fittedColumn[row.quantity] !== state.column) continue;
      const points = [];
      for (let k = 0; k <= 60; k++) {
        const time = row.from + ((row.to - row.from) * k) / 60;
        const value = row.plateau[0] + (row.start - row.plateau[0]) * Math.exp(-row.rate[0] * (time - row.from));
        points.push(`${x(time).toFixed(1)} ${y(value).toFixed(1)}`);
      }
      lines.push(shape("path", { class: "fit", d: "M" + points.join("L") }));
    }
  }
  return lines;
}

function drawTraces(width) {
  const height = 310;
  const log = usesLog();
  const range = valueRange(log);
  const x = timeScale(width);
  const y = (log ? logarithmic : linear)(range[0], range[1], height - margin.bottom, margin.top);
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": `${columns[state.column]} of ${count(data.cells.length, "cell")} over time` });
  svg.append(shape("clipPath", { id: "inside" }, shape("rect", { x: margin.left, y: margin.top, width: width - margin.left - margin.right, height: height - margin.top - margin.bottom })));
  svg.append(...lightShapes(x, margin.top, height - margin.bottom));
  if (data.light.length > 0) svg.append(shape("text", { x: x(data.light[0].from) + 5, y: margin.top + 14, style: "fill:var(--light)" }, "light"));
  axes(svg, width, height, x, y, ticks(...timeSpan, width / 90), log ? logTicks(...range) : ticks(...range, 5), timeAxis);
  svg.append(shape("text", { class: "title", x: 0, y: 12 }, columns[state.column] + (["nucleus", "cytosol"].includes(state.column) ? " mean above background (camera units)" : log ? ", log scale" : "")));
  if (state.column === "nc" && range[0] < 1 && range[1] > 1) svg.append(shape("line", { class: "zero", x1: margin.left, x2: width - margin.right, y1: y(1), y2: y(1) }));

  const lines = shape("g", { "clip-path": "url(#inside)", class: focusCell() ? "some" : "" });
  const means = data.means[state.column];
  const withMean = data.cellCount > 1;
  if (withMean) lines.append(shape("path", { class: "band", d: bandOf(times, means, x, y, log) }));
  for (const cell of [...data.cells].sort((a, b) => (a.id === focusCell()) - (b.id === focusCell()))) {
    const strong = cell.id === focusCell() || !withMean;
    lines.append(shape("path", { class: strong ? "trace strong" : "trace", style: `stroke:${colour(cell.id)}`, d: lineOf(times, cell[state.column], x, y, log) }));
  }
  if (withMean) lines.append(shape("path", { class: "mean", d: lineOf(times, means.map((m) => m[0]), x, y, log) }));
  lines.append(...fits(focusCell() || (withMean ? 0 : data.firstCell), x, y));
  svg.append(lines, cursor(x, margin.top, height - margin.bottom));
  svg.addEventListener("pointermove", (event) => update({ hovered: nearestCell(event, svg, x, y) }));
  svg.addEventListener("pointerleave", () => update({ hovered: 0 }));
  svg.addEventListener("click", (event) => {
    goToTime(timeAt(event, svg, x));
    update({ selected: nearestCell(event, svg, x, y) });
  });
  byId("traces").replaceChildren(svg);
}

function cursor(x, top, bottom) {
  const at = x(times[state.index]);
  return shape("line", { class: "cursor", x1: at, x2: at, y1: top, y2: bottom });
}
function moveCursors() {
  document.querySelectorAll("#traces svg, #kymograph svg").forEach((svg) => {
    const at = timeScale(svg.viewBox.baseVal.width)(times[state.index]);
    const line = svg.querySelector(".cursor");
    line.setAttribute("x1", at);
    line.setAttribute("x2", at);
  });
}

function timeAt(event, svg, x) {
  const px = event.clientX - svg.getBoundingClientRect().left;
  return times.reduce((best, time) => (Math.abs(x(time) - px) < Math.abs(x(best) - px) ? time : best));
}
// The cell whose line passes within 9 pixels of the pointer, or 0.
function nearestCell(event, svg, x, y) {
  const index = times.indexOf(timeAt(event, svg, x));
  const py = event.clientY - svg.getBoundingClientRect().top;
  let best = 0;
  let least = 9;
  for (const cell of data.cells) {
    const value = cell[state.column][index];
    const away = value === null ? Infinity : Math.abs(y(value) - py);
    if (away < least) [best, least] = [cell.id, away];
  }
  return best;
}

function tracesNote() {
  const focus = focusCell();
  const parts = [];
  const cell = data.cells.find((one) => one.id === focus);
  if (cell) {
    parts.push(element("span", { class: "swatch", style: `background:${colour(focus)}` }));
    parts.push(`Cell ${focus}: N/C ${number(cell.nc[state.index])}, nuclear fraction ${number(cell.fraction[state.index])} in the shown frame.${document.querySelector("#traces .fit") ? " Dashed: its fit." : ""}`);
  } else if (data.cellCount >= 3) {
    parts.push("Thin: cells. Bold: ", element("a", { href: "#def-mean" }, "mean and 95 % band"), ` over ${count(data.cellCount, "cell")}.`);
  } else if (data.cellCount === 2) parts.push("Thin: cells. Bold: their mean; a band needs 3 cells.");
  parts.push(data.light.length > 0 ? " Blue: light." : " No light protocol was given or found.");
  byId("traces-note").replaceChildren(...parts);
}

function choices() {
  const tabs = radios("column", "Plotted quantity", columns, state.column, (column) => update({ column }));
  const log = element("input", { type: "checkbox", onchange: (event) => update({ log: event.target.checked }) });
  log.checked = state.log;
  const pick = element("select", { "aria-label": "Cell", onchange: (event) => update({ selected: Number(event.target.value) }) });
  pick.append(element("option", { value: 0 }, "all cells"), ...data.cells.map(({ id }) => element("option", { value: id }, `cell ${id}`)));
  listen(() => (pick.value = state.selected));
  const logLabel = element("label", { class: "check" }, log, "log");
  listen(() => (logLabel.style.display = state.column === "nc" ? "" : "none"));
  byId("choices").append(tabs, logLabel, pick);
}

function startTraces() {
  if (data.cells.length === 0) {
    byId("traces").append(element("p", { class: "empty" }, "No nucleus was found, so there are no traces. Look at the frames: if nuclei are visible, check the channel and the pixel size in the settings below, or give the nuclei as a label image."));
    return;
  }
  if (times.length === 1) {
    byId("traces").append(element("p", { class: "empty" }, `One frame has no time course. The N/C of ${count(data.cellCount, "cell")} is in traces.csv; the mean is ${number(data.means.nc[0][0])}.`));
    return;
  }
  choices();
  onWidth(byId("traces"), drawTraces);
  listen((changed) => {
    if (changed.some((key) => key !== "index")) drawTraces(byId("traces").clientWidth);
    else moveCursors();
    tracesNote();
  });
  tracesNote();
}
startTraces();
