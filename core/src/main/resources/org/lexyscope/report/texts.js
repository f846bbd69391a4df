// Title, verdict, flags, notes, settings. All as text nodes, so that a file's name is never markup.

function facts() {
  const parts = [count(data.frameCount, "frame"), `${data.width} × ${data.height} px`];
  parts.push(data.pixelSizeUm === null ? "pixel size unknown" : `${number(data.pixelSizeUm)} µm per pixel`);
  if (data.time.unit === "frames") parts.push("time step unknown, times are in frames");
  else if (times.length > 1) parts.push(`${number(timeSpan[1] - timeSpan[0])} ${data.time.unit} long`);
  return parts.join(" · ");
}

function runText([first, last]) {
  return first === last ? `frame ${first}` : `frames ${first}–${last}`;
}
function flagChips(flag) {
  const chips = flag.cells.flatMap((cell) => {
    if (cell.runs.length === 0) return [chip(`cell ${cell.id}`, cell.id, null)];
    return cell.runs.map((run) => chip(`cell ${cell.id} · ${runText(run)}`, cell.id, run[0]));
  });
  const box = element("div", { class: "chips" }, ...chips.slice(0, 12));
  if (chips.length > 12) {
    const rest = element("button", { type: "button", onclick: () => { rest.remove(); box.append(...chips.slice(12, 400)); } }, `+ ${chips.length - 12} more`);
    box.append(rest);
  }
  return box;
}
function chip(text, cell, frame) {
  const jump = () => {
    setPlaying(false);
    update({ selected: data.cells.some((one) => one.id === cell) ? cell : 0 });
    if (frame !== null) goToFrame(frame);
    document.querySelector(".stage").scrollIntoView({ block: "nearest" });
  };
  return element("button", { type: "button", onclick: jump }, text);
}

function startTexts() {
  byId("title").textContent = data.title;
  byId("verdict").textContent = data.verdict;
  byId("facts").textContent = facts();
  if (data.flags.length === 0) byId("flags").append(element("p", { class: "empty" }, "No frame, cell or fit was flagged."));
  const loudFirst = [...data.flags].sort((a, b) => b.warning - a.warning);
  for (const flag of loudFirst) {
    byId("flags").append(element("div", { class: flag.warning ? "flag" : "flag quiet" },
      element("div", {}, element("code", {}, flag.flag), element("p", {}, count(flag.cells.length, "cell"))),
      element("div", {}, element("p", {}, flag.meaning), flagChips(flag))));
  }
  [...data.notes, ...data.limits].forEach((note) => byId("notes").append(element("p", {}, note)));
  const sections = element("div", { class: "sections" });
  for (const section of data.sections) {
    const list = element("dl", {}, ...section.entries.flatMap(([key, value]) => [element("dt", {}, key), element("dd", {}, value)]));
    sections.append(element("div", {}, element("h3", {}, section.title), list));
  }
  byId("provenance").append(data.sections.length > 0 ? sections : element("p", { class: "empty" }, "No settings were handed to this page."));
}
startTexts();
document.documentElement.dataset.ready = "true";
