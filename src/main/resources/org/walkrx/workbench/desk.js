// What is being written: the texts of the folder as they are on the disk and in the editor, and the person. Kept by the window, so
// that a reload loses nothing.

const KEPT = "walkrx-desk";
const events = new EventTarget();
export const files = new Map(); // name -> {saved, sha256, text}
export const desk = {folder: "", current: "", people: [], person: "", whom: ""};

export const on = (event, act) => events.addEventListener(event, (happened) => act(happened.detail));
export const tell = (event, detail) => events.dispatchEvent(new CustomEvent(event, {detail}));

export const isDirty = (name) => files.get(name).text !== files.get(name).saved;
export const dirty = () => [...files.keys()].filter(isDirty);

/** The texts that differ from the disk, by name. */
export const edits = () => Object.fromEntries(dirty().map((name) => [name, files.get(name).text]));

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

let waiting = 0;
function keep() {
  clearTimeout(waiting);
  waiting = setTimeout(keepNow, 200);
}

function keepNow() {
  const drafts = Object.fromEntries(dirty().map((name) => [name, {text: files.get(name).text, sha256: files.get(name).sha256}]));
  const {folder, current, person, whom} = desk;
  sessionStorage.setItem(KEPT, JSON.stringify({folder, current, person, whom, drafts}));
}
addEventListener("pagehide", keepNow);

/** Takes the folder as it is on the disk, and lays over it what the window kept. */
export function open(folder) {
  desk.folder = folder.folder;
  desk.people = folder.people ?? [];
  for (const file of folder.files ?? []) {
    files.set(file.name, {saved: file.text ?? "", sha256: file.sha256, text: file.text ?? ""});
  }
  const before = kept();
  const first = [...files.keys()].find((name) => name.endsWith(".drl")) ?? [...files.keys()][0] ?? "";
  desk.current = first;
  if (before.folder === desk.folder) {
    for (const [name, draft] of Object.entries(before.drafts ?? {})) {
      const there = files.get(name) ?? {saved: null, sha256: "new"};
      // What was seen when it was written decides whether saving would overwrite somebody else's change.
      files.set(name, {...there, text: draft.text, sha256: draft.sha256});
    }
    if (files.has(before.current)) desk.current = before.current;
    desk.person = before.person ?? "";
    desk.whom = before.whom ?? "";
  }
}

export function edit(name, text) {
  const file = files.get(name);
  if (file.text !== text) {
    file.text = text;
    keep();
    tell("edited", name);
  }
}

export function add(name, text) {
  files.set(name, {saved: null, sha256: "new", text});
  keep();
  tell("edited", name);
}

/** The disk has this text now, seen by whoever writes here. */
export function saved(name, text, sha256) {
  const file = files.get(name) ?? {text};
  files.set(name, {...file, saved: text, sha256});
  keep();
  tell("saved", name);
}

/** Takes the text of the disk in place of one's own. */
export function replace(name, text, sha256) {
  files.set(name, {saved: text, sha256, text});
  keep();
  tell("replaced", name);
  tell("edited", name);
}

export function choose(name) {
  desk.current = name;
  keep();
  tell("chosen", name);
}

export function person(text, whom) {
  desk.person = text;
  if (whom !== undefined) desk.whom = whom;
  keep();
  tell("person", text);
}

/** Goes to a place of a file: line and offsets as the checker gives them. */
export function goTo(name, line, from = 0) {
  if (files.has(name)) {
    if (desk.current !== name) choose(name);
    tell("go", {line, from});
  }
}

/** The rule in which an offset of a text lies: its id, or "". */
export function ruleAt(text, offset) {
  let start = -1;
  for (const found of text.matchAll(/^rule\s+"/gm)) {
    if (found.index > offset) break;
    start = found.index;
  }
  if (start < 0) return "";
  const end = text.indexOf("\nend", start);
  if (end >= 0 && end + 4 < offset) return "";
  return text.slice(start, end < 0 ? undefined : end).match(/@id\(\s*"([^"]*)"/)?.[1] ?? "";
}
