// The frames: picture on a canvas, outlines as vectors over it, a slider to scrub.

const video = data.video;
const lastIndex = video.frames.length - 1;
const pictures = new Map();
let playing = 0;

function pictureOf(index) {
  if (!pictures.has(index)) {
    const image = new Image();
    image.src = "data:image/jpeg;base64," + video.frames[index].picture;
    pictures.set(index, image.decode().then(() => image));
  }
  return pictures.get(index);
}

const stepOf = new Map([...data.alphabet].map((character, index) => [character, index - 44]));
function pathOf(line) {
  const [x0, y0] = line.split(",", 2).map(Number);
  let at = line.indexOf(",", line.indexOf(",") + 1) + 1;
  let path = `M${x0} ${y0}l`;
  for (; at < line.length; at += 2) path += `${stepOf.get(line[at])} ${stepOf.get(line[at + 1])} `;
  return path + "z";
}
const topOf = (lines) => lines[0].split(",", 2).map(Number);

function drawOutlines() {
  const frame = video.frames[state.index];
  const svg = byId("outlines");
  const focus = focusCell();
  const group = shape("g", { class: focus ? "some" : "" });
  if (frame.others.length > 0) {
    group.append(shape("path", { class: "other", d: frame.others.map(pathOf).join("") }));
  }
  const named = data.cells.length <= 15;
  for (const { id } of data.cells) {
    const lines = frame.outlines[id];
    if (!lines) continue;
    const strong = id === focus;
    const path = shape("path", { "data-cell": id, d: lines.map(pathOf).join(""), style: `stroke:${colour(id)}`, class: strong ? "strong" : "" });
    path.append(shape("title", {}, `cell ${id}`));
    group.append(path);
    if (named || strong) {
      const [x, y] = topOf(lines);
      const size = labelSize();
      group.append(shape("text", { x, y: Math.max(size, y - size * 0.35), "font-size": size }, String(id)));
    }
  }
  svg.replaceChildren(group, ...scaleBar());
}

// Label height in the outlines' half-pixels for 13 pixels on the screen.
function labelSize() {
  return (13 * 2 * video.width) / Math.max(1, byId("screen").clientWidth);
}

function scaleBar() {
  if (data.pixelSizeUm === null) return [];
  const unitUm = data.pixelSizeUm / video.scale / 2;
  const widthUm = 2 * video.width * unitUm;
  const lengthUm = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((um) => um < widthUm / 4).pop();
  if (!lengthUm) return [];
  const size = labelSize();
  const right = 2 * video.width - size;
  const left = right - lengthUm / unitUm;
  const bottom = 2 * video.height - size * 0.9;
  return [
    shape("line", { x1: left, x2: right, y1: bottom, y2: bottom }),
    shape("text", { x: (left + right) / 2, y: bottom - size * 0.6, "font-size": size, "text-anchor": "middle" }, `${lengthUm} µm`),
  ];
}

function isLit(index) {
  const time = data.time.shown[index];
  return data.light.some((period) => period.from <= time && time < period.to);
}

function drawPosition() {
  const frame = video.frames[state.index].frame;
  const time = timeText(state.index);
  byId("position").textContent = `frame ${frame}${time ? " · " + time : ""}`;
  byId("slider").value = state.index;
  byId("slider").setAttribute("aria-valuetext", byId("position").textContent);
  const stamp = [time || `frame ${frame}`];
  if (isLit(state.index)) stamp.push(element("span", { class: "on" }, "  ● light"));
  byId("stamp").replaceChildren(...stamp);
}

async function drawPicture() {
  const index = state.index;
  const image = await pictureOf(index);
  if (index !== state.index) return;
  byId("picture").getContext("2d").drawImage(image, 0, 0);
  for (const next of [index + 1, index + 2]) if (next <= lastIndex) pictureOf(next);
  if (pictures.size > 60) pictures.delete([...pictures.keys()].find((key) => Math.abs(key - index) > 10));
}

function go(index) {
  update({ index: Math.min(lastIndex, Math.max(0, index)) });
}
// The shown frame nearest to a frame of the video.
function goToFrame(frame) {
  let best = 0;
  video.frames.forEach((shown, index) => {
    if (Math.abs(shown.frame - frame) < Math.abs(video.frames[best].frame - frame)) best = index;
  });
  go(best);
}
function goToTime(time) {
  let best = 0;
  data.time.shown.forEach((shown, index) => {
    if (Math.abs(shown - time) < Math.abs(data.time.shown[best] - time)) best = index;
  });
  go(best);
}

function setPlaying(on) {
  clearInterval(playing);
  // The whole video in about ten seconds, two to fifteen frames a second.
  const framesPerSecond = Math.min(15, Math.max(2, lastIndex / 10));
  playing = on ? setInterval(() => go(state.index === lastIndex ? 0 : state.index + 1), 1000 / framesPerSecond) : 0;
  byId("play").textContent = on ? "❚❚" : "▶";
  byId("play").setAttribute("aria-label", on ? "Pause" : "Play");
}

function onKey(event) {
  const typing = /^(SELECT|TEXTAREA)$/.test(event.target.tagName);
  const onSlider = event.target === byId("slider");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const radio = event.target.type === "radio";
  if (event.key === "ArrowRight" && !onSlider && !radio) go(state.index + 1);
  else if (event.key === "ArrowLeft" && !onSlider && !radio) go(state.index - 1);
  else if (event.key === "Escape") update({ selected: 0, hovered: 0 });
  else if (event.key === " " && event.target === document.body) {
    event.preventDefault();
    setPlaying(!playing);
  }
}

function startViewer() {
  const canvas = byId("picture");
  canvas.width = video.width;
  canvas.height = video.height;
  const aspect = video.width / video.height;
  byId("screen").style.aspectRatio = `${video.width} / ${video.height}`;
  byId("screen").style.maxWidth = `calc(min(78vh, 680px) * ${aspect})`;
  document.querySelector(".stage").style.setProperty("--viewer", `${Math.min(1.35, Math.max(0.8, aspect))}fr`);
  byId("outlines").setAttribute("viewBox", `0 0 ${2 * video.width} ${2 * video.height}`);
  byId("outlines").setAttribute("preserveAspectRatio", "none");
  byId("slider").max = lastIndex;
  byId("slider").addEventListener("input", (event) => go(Number(event.target.value)));
  byId("play").addEventListener("click", () => setPlaying(!playing));
  byId("controls").hidden = lastIndex === 0;
  if (lastIndex === 0) byId("controls").style.display = "none";
  const cellUnder = (event) => Number(event.target.dataset.cell || 0);
  byId("outlines").addEventListener("pointerover", (event) => update({ hovered: cellUnder(event) }));
  byId("outlines").addEventListener("pointerleave", () => update({ hovered: 0 }));
  byId("outlines").addEventListener("click", (event) => {
    const cell = cellUnder(event);
    update({ selected: cell === state.selected ? 0 : cell });
  });
  document.addEventListener("keydown", onKey);
  listen((changed) => {
    if (changed.includes("index")) {
      drawPosition();
      drawPicture();
    }
    if (changed.some((key) => ["index", "selected", "hovered"].includes(key))) drawOutlines();
  });
  drawPosition();
  drawPicture();
  onWidth(byId("screen"), drawOutlines);
  byId("viewer-note").textContent =
    lastIndex === 0
      ? "One frame, so there is nothing to scrub through."
      : "Arrow keys step, space plays. Click a nucleus to follow it. One grey scale for the whole video.";
}
startViewer();
