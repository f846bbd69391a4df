// Intensity by distance to the nuclear border over time, under the traces on the same time axis.

// Anchors of viridis (S. van der Walt and N. Smith, 2015), even in lightness and safe for colour-blind eyes.
const viridis = [[68, 1, 84], [71, 44, 122], [59, 81, 139], [44, 113, 142], [33, 144, 141], [39, 173, 129], [92, 200, 99], [170, 220, 50], [253, 231, 37]];
function viridisAt(fraction) {
  const at = fraction * (viridis.length - 1);
  const low = Math.min(viridis.length - 2, Math.floor(at));
  return viridis[low].map((c, k) => Math.round(c + (viridis[low + 1][k] - c) * (at - low)));
}

// One column a shown frame, each as wide as its time; rows from outside (top) to the centre (bottom).
function kymographCanvas(cell, width, height, x) {
  const bytes = Uint8Array.from(atob(cell.kymograph), (character) => character.charCodeAt(0));
  const { bins } = data.kymograph;
  const canvas = element("canvas", { width, height: bins });
  const context = canvas.getContext("2d");
  times.forEach((time, column) => {
    const left = column === 0 ? x(time) : (x(times[column - 1]) + x(time)) / 2;
    const right = column === times.length - 1 ? x(time) : (x(time) + x(times[column + 1])) / 2;
    for (let bin = 0; bin < bins; bin++) {
      const value = bytes[bin * times.length + column];
      if (value === 255) continue;
      context.fillStyle = `rgb(${viridisAt(value / 254).join(",")})`;
      context.fillRect(Math.round(left), bins - 1 - bin, Math.max(1, Math.round(right) - Math.round(left)), 1);
    }
  });
  canvas.style.cssText = `left:0;top:${margin.top}px;width:${width}px;height:${height}px`;
  return canvas;
}

function drawKymograph(width) {
  const id = data.cells.some((cell) => cell.id === focusCell()) ? focusCell() : data.firstCell;
  const cell = data.cells.find((one) => one.id === id);
  const plotHeight = 132;
  const height = plotHeight + margin.top + 20;
  const x = timeScale(width);
  const bottom = margin.top + plotHeight;
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": `Kymograph of cell ${id}`, style: "position:relative" });
  const unit = data.pixelSizeUm === null ? "px" : "µm";
  const reach = (data.kymograph.bins / 2) * data.kymograph.binPx * (data.pixelSizeUm ?? 1);
  const y = linear(-reach, reach, bottom, margin.top);
  svg.append(shape("text", { class: "title", x: 0, y: 12 }, `Cell ${id}: intensity by distance to the nuclear border (${unit})`));
  for (const tick of ticks(-reach, reach, 4)) svg.append(shape("text", { x: margin.left - 8, y: y(tick) + 4, "text-anchor": "end" }, tickText(tick).replace("-", "−")));
  svg.append(shape("line", { x1: margin.left, x2: width - margin.right, y1: y(0), y2: y(0), style: "stroke:#fff;stroke-width:1;stroke-dasharray:4 4;stroke-opacity:.8" }));
  svg.append(shape("text", { x: margin.left + 7, y: margin.top + 15, style: "fill:#fff;font-weight:600" }, "outside"));
  svg.append(shape("text", { x: margin.left + 7, y: bottom - 7, style: "fill:#fff;font-weight:600" }, "nucleus"));
  const line = cursor(x, margin.top, bottom);
  line.style.stroke = "#fff";
  svg.append(line);
  svg.addEventListener("click", (event) => goToTime(timeAt(event, svg, x)));
  byId("kymograph").replaceChildren(kymographCanvas(cell, width, plotHeight, x), svg);
  const [low, high] = cell.kymographRange;
  byId("kymograph-note").textContent = low === null ? "" : `Dark to bright: ${number(low)} to ${number(high)} camera units.${focusCell() ? "" : " Shown is the most complete cell; choose another by clicking it."}`;
}

if (data.cells.length > 0 && times.length > 1) {
  onWidth(byId("kymograph"), drawKymograph);
  listen((changed) => {
    if (changed.includes("selected") || changed.includes("hovered")) drawKymograph(byId("kymograph").clientWidth);
  });
}
