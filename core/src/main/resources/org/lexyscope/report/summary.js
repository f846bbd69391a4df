// Conditions beside each other, the replicate as the unit.

const columns = { nc: "N/C", fraction: "nuclear fraction" };
const grid = data.time.shown;
const ofCondition = (index) => `var(--c${index % 8})`;

function drawTraces(width) {
  const conditions = data.conditions;
  const height = 380;
  const log = state.column === "nc";
  const strips = conditions.some((condition) => condition.light.length > 0) ? 7 * conditions.length + 4 : 0;
  const top = margin.top + strips;
  const values = conditions.flatMap((one) => one.replicates.flatMap((replicate) => replicate[state.column]));
  const range = rangeOf(values, log);
  const x = linear(grid[0], grid[grid.length - 1], margin.left, width - margin.right);
  const y = (log ? logarithmic : linear)(range[0], range[1], height - margin.bottom, top);
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": `${columns[state.column]} by condition over time` });
  svg.append(shape("text", { class: "title", x: 0, y: 12 }, columns[state.column] + (log ? ", log scale" : "") + (strips ? "; strips: light" : "")));
  svg.append(shape("clipPath", { id: "inside" }, shape("rect", { x: margin.left, y: top, width: width - margin.left - margin.right, height: height - top - margin.bottom })));
  axes(svg, width, height, x, y, ticks(grid[0], grid[grid.length - 1], width / 110), log ? logTicks(...range) : ticks(...range, 5), timeAxis);
  if (log && range[0] < 1 && range[1] > 1) svg.append(shape("line", { class: "zero", x1: margin.left, x2: width - margin.right, y1: y(1), y2: y(1) }));
  const lines = shape("g", { "clip-path": "url(#inside)" });
  conditions.forEach((condition, index) => {
    for (const period of condition.light) {
      svg.append(shape("rect", { x: x(period.from), width: x(period.to) - x(period.from), y: margin.top + 7 * index, height: 5, rx: 1, style: `fill:${ofCondition(index)}` }));
    }
    lines.append(shape("path", { class: "band", d: bandOf(grid, condition.mean[state.column], x, y, log), style: `fill:${ofCondition(index)};fill-opacity:.2` }));
    for (const replicate of condition.replicates) {
      lines.append(shape("path", { class: "trace", d: lineOf(grid, replicate[state.column], x, y, log), style: `stroke:${ofCondition(index)}` }, shape("title", {}, `${condition.name}, replicate ${replicate.name}`)));
    }
    lines.append(shape("path", { class: "mean", d: lineOf(grid, condition.mean[state.column].map((m) => m[0]), x, y, log), style: `stroke:${ofCondition(index)}` }));
  });
  svg.append(lines);
  byId("traces").replaceChildren(svg);
}

function legend() {
  const parts = data.conditions.map((condition, index) =>
    element("span", { class: "check" }, element("span", { class: "swatch", style: `background:${ofCondition(index)}` }),
      `${condition.name}: ${count(condition.replicates.length, "replicate")}, ${count(condition.cellCount, "cell")}`));
  byId("choices").append(radios("column", "Plotted quantity", columns, state.column, (column) => update({ column })), ...parts);
}

// Cells as small dots spread within their condition, replicates as bigger ones, the mean as a line.
function drawPhase(box, phase) {
  const width = Math.max(220, box.clientWidth);
  const height = 320;
  const all = phase.conditions.flatMap((one) => one.replicates.flatMap((replicate) => replicate.cells));
  const [, high] = rangeOf(all.concat(phase.conditions.map((one) => one.mean[2])), false);
  const y = linear(0, high, height - 52, 26);
  const x = linear(-0.5, phase.conditions.length - 0.5, margin.left, width - margin.right);
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": `Half-times of ${phase.phase}` });
  svg.append(shape("text", { class: "title", x: 0, y: 12 }, `half-time (${data.time.unit})`));
  axes(svg, width, height, x, y, [], ticks(0, high, 5), "");
  svg.append(shape("clipPath", { id: "all" }, shape("rect", { x: 0, y: 20, width, height: height - 72 })));
  const room = Math.min(90, (x(1) - x(0)) * 0.36);
  phase.conditions.forEach((one, index) => {
    const dots = shape("g", { "clip-path": "url(#all)" });
    one.replicates.forEach((replicate, r) => {
      const centre = x(index) + (one.replicates.length === 1 ? 0 : room * ((2 * r) / (one.replicates.length - 1) - 1) * 0.62);
      replicate.cells.forEach((value, k) => {
        // An even spread without chance: the golden ratio's multiples.
        const shift = (((k * 0.618034) % 1) - 0.5) * (room / one.replicates.length) * 1.1;
        dots.append(shape("circle", { cx: centre + shift, cy: y(value), r: 2.4, style: `fill:${ofCondition(index)};fill-opacity:.4` }));
      });
      dots.append(shape("circle", { cx: centre, cy: y(replicate.mean), r: 6.5, style: `fill:${ofCondition(index)};stroke:var(--paper);stroke-width:1.5` },
        shape("title", {}, `${one.name}, replicate ${replicate.name}: ${number(replicate.mean)} ${data.time.unit}, ${count(replicate.cells.length, "cell")}`)));
    });
    const [mean, low, top] = one.mean;
    if (mean !== null) {
      if (low !== null) dots.append(shape("line", { class: "central", x1: x(index), x2: x(index), y1: y(Math.max(0, low)), y2: y(top) }));
      dots.append(shape("line", { class: "central", x1: x(index) - room, x2: x(index) + room, y1: y(mean), y2: y(mean) }));
    }
    svg.append(dots, shape("text", { class: "title", x: x(index), y: height - 30, "text-anchor": "middle" }, one.name));
    svg.append(shape("text", { x: x(index), y: height - 13, "text-anchor": "middle" }, `${count(one.replicates.length, "replicate")}, ${count(one.cellCount, "cell")}`));
  });
  box.replaceChildren(svg);
}

function estimateText(estimate) {
  if (estimate[0] === null) return "–";
  const value = estimate[0].toFixed(places(estimate, 2));
  return hasInterval(estimate) ? `${value} ${interval(estimate, 2)}` : value;
}

function table(heads, rows) {
  const cells = (tag, list) => list.map((text) => element(tag, {}, text));
  return element("div", { class: "scroll" }, element("table", {},
    element("thead", {}, element("tr", {}, ...cells("th", heads))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells("td", row))))));
}

function startRates() {
  if (data.phases.length === 0) {
    byId("rates").append(element("p", { class: "empty" }, "No phase was fitted in any video."));
    return;
  }
  const plots = element("div", { class: "phases" });
  byId("rates").append(plots);
  for (const phase of data.phases) {
    const box = element("div");
    plots.append(element("div", {}, element("p", {}, element("strong", {}, phase.phase)), box));
    onWidth(box, () => drawPhase(box, phase));
  }
  const rows = data.phases.flatMap((phase) => phase.conditions.map((one) =>
    [phase.phase, one.name, estimateText(one.mean), String(one.replicates.length), String(one.cellCount)]));
  byId("rates").append(table(["phase", "condition", `half-time (${data.time.unit}) [95 %]`, "replicates", "cells"], rows));
}

function startSummary() {
  byId("title").textContent = data.title;
  byId("verdict").textContent = data.verdict;
  if (data.failed.length > 0) {
    byId("failed").hidden = false;
    byId("failed").append(table(["file", "why"], data.failed.map((one) => [one.file, one.reason])));
  }
  if (grid.length < 2) byId("traces").append(element("p", { class: "empty" }, "No traces to draw: no video has two frames with cells."));
  else {
    legend();
    onWidth(byId("traces"), drawTraces);
    listen(() => drawTraces(byId("traces").clientWidth));
    byId("traces-note").textContent = "Bold: mean of replicate means. Band: its 95 % interval, from 3 replicates on. Thin: replicates.";
  }
  startRates();
  byId("videos").append(table(["file", "condition", "replicate", "cells"], data.videos.map((one) => [one.file, one.condition, one.replicate, String(one.cellCount)])));
}
startSummary();
document.documentElement.dataset.ready = "true";
