// Axes, lines and bands of every plot.

const margin = { left: 46, right: 14, top: 26, bottom: 34 };

function axes(svg, width, height, x, y, xTicks, yTicks, label) {
  for (const tick of yTicks) {
    svg.append(shape("line", { class: "grid", x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick) }));
    svg.append(shape("text", { x: margin.left - 8, y: y(tick) + 4, "text-anchor": "end" }, tickText(tick)));
  }
  for (const tick of xTicks) {
    svg.append(shape("text", { x: x(tick), y: height - margin.bottom + 17, "text-anchor": "middle" }, tickText(tick)));
  }
  svg.append(shape("text", { x: width - margin.right, y: height - 2, "text-anchor": "end" }, label));
}

// A line with holes where a value is missing or cannot stand on a logarithmic axis.
function lineOf(at, values, x, y, log) {
  let path = "";
  let down = false;
  values.forEach((value, index) => {
    const drawable = value !== null && (!log || value > 0);
    if (drawable) path += `${down ? "L" : "M"}${x(at[index]).toFixed(1)} ${y(value).toFixed(1)}`;
    down = drawable;
  });
  return path;
}

// The area between low and high of estimates, wherever both are known.
function bandOf(at, estimates, x, y, log) {
  const floor = (value) => (log ? Math.max(value, 1e-3) : value);
  let path = "";
  let run = [];
  const close = () => {
    if (run.length > 1) {
      const upper = run.map((i) => `${x(at[i])} ${y(floor(estimates[i][2]))}`);
      const lower = run.map((i) => `${x(at[i])} ${y(floor(estimates[i][1]))}`).reverse();
      path += `M${upper.concat(lower).join("L")}z`;
    }
    run = [];
  };
  estimates.forEach((estimate, index) => (hasInterval(estimate) ? run.push(index) : close()));
  close();
  return path;
}

// Where an axis begins and ends for these values; single outliers may leave the plot.
function rangeOf(values, log) {
  const list = values.filter((value) => value !== null && (!log || value > 0)).sort((a, b) => a - b);
  if (list.length === 0) return log ? [0.5, 2] : [0, 1];
  const low = list[Math.floor(0.002 * (list.length - 1))];
  const high = list[Math.ceil(0.998 * (list.length - 1))];
  if (log) return [low / 1.08, high * 1.08];
  const bottom = Math.min(0, low);
  return [bottom, high + 0.05 * (high - bottom || 1)];
}

function radios(name, label, options, chosen, choose) {
  const tabs = element("span", { class: "tabs", role: "radiogroup", "aria-label": label });
  for (const [key, text] of Object.entries(options)) {
    const input = element("input", { type: "radio", name, value: key, onchange: () => choose(key) });
    input.checked = key === chosen;
    tabs.append(element("label", {}, input, text));
  }
  return tabs;
}
