// Saving: only over what was seen, and a draft with problems only after a second yes.

import {call} from "./api.js";
import {broken, last} from "./checks.js";
import {choose, desk, dirty, files, isDirty, on, replace, saved, tell} from "./desk.js";
import {bar, byId, count} from "./dom.js";

/** Saves every file that is not saved. */
export async function save(allTheSame = false) {
  const names = dirty();
  if (names.length === 0) return;
  const problems = broken();
  if (problems && !allTheSame) {
    bar("save", `There ${problems === 1 ? "is 1 problem" : `are ${problems} problems`}, so these rules will not come into use: applications stay with the last good ones.`,
        ["Save although it is not in use", () => save(true)], ["Go on writing", () => bar("save")]);
    return;
  }
  bar("save");
  for (const name of names) if (!(await one(name, files.get(name).sha256))) return;
  tell("allSaved");
}

async function one(name, seen) {
  const {text} = files.get(name);
  try {
    const answer = await call("PUT", `/api/files/${encodeURIComponent(name)}`, {text}, {"If-Match": seen});
    saved(name, text, answer.saved);
    bar(`conflict-${name}`);
    return true;
  } catch (refused) {
    if (refused.status === 409 && refused.answer.error.startsWith("somebody")) conflict(name, refused.answer);
    else bar("save", `${name} was not saved: ${refused.message}`, ["Well", () => bar("save")]);
    return false;
  }
}

/** Somebody else changed the file that is being written: nothing is written until it is said which text counts. */
function conflict(name, other) {
  const theirs = other.text ?? "";
  tell("conflict", {name, theirs});
  bar(`conflict-${name}`, `${name} was changed on the disk meanwhile. Nothing was written; both texts stand side by side below.`,
      ["Take theirs", () => { bar(`conflict-${name}`); replace(name, theirs, other.sha256); }],
      ["Keep mine, and save it over theirs", () => one(name, other.gone ? "new" : other.sha256)]);
}

// What others save meanwhile is taken over, unless the same file is being written here.
const told = new Map(); // by file: which text of somebody else was shown already

async function look() {
  try {
    const state = await call("GET", "/api/state");
    bar("gone");
    const there = state.files ?? {};
    const changed = Object.keys(there).filter((name) => files.get(name)?.sha256 !== there[name] && told.get(name) !== there[name]);
    if (changed.length) await takeOver(changed);
    for (const [name, file] of files) if (!(name in there) && file.saved !== null) takenAway(name);
  } catch (refused) {
    bar("gone", refused.message);
  }
  setTimeout(look, 2000);
}

async function takeOver(names) {
  const there = await call("GET", "/api/folder");
  for (const file of there.files.filter((one) => names.includes(one.name))) {
    const mine = files.get(file.name);
    const text = file.text ?? "";
    if (!mine || !isDirty(file.name)) replace(file.name, text, file.sha256);
    else if (mine.text === text) saved(file.name, text, file.sha256);
    else {
      told.set(file.name, file.sha256);
      conflict(file.name, {text, sha256: file.sha256});
    }
  }
}

function takenAway(name) {
  const unsaved = isDirty(name);
  if (unsaved) {
    saved(name, null, "new");
    bar(`conflict-${name}`, `${name} was taken away from the disk. What is written here is kept; saving puts it back.`, ["Well", () => bar(`conflict-${name}`)]);
    return;
  }
  files.delete(name);
  if (desk.current === name) choose([...files.keys()].sort()[0] ?? "");
  tell("edited", name);
}

function state() {
  const problems = broken();
  const todo = problems ? 0 : last.answer?.problems?.length ?? 0;
  const unsaved = dirty().length;
  byId("save").disabled = unsaved === 0;
  byId("state").className = problems ? "bad" : "";
  const words = problems ? `${count(problems, "problem")}: not in use` : todo ? `${count(todo, "thing")} to see to` : last.answer ? `No problem in ${count(last.answer.rules ?? 0, "rule")}` : "Checking …";
  const told = `${words} · ${unsaved ? `${count(unsaved, "file")} not saved` : "saved"}`;
  if (byId("state").textContent !== told) byId("state").textContent = told;
  document.title = `${problems ? "✗ " : ""}walkrx workbench`;
}

byId("save").addEventListener("click", () => save());
for (const event of ["edited", "checked", "saved", "replaced", "opened"]) on(event, state);
on("opened", () => {
  byId("folder").textContent = desk.folder.split(/[\\/]/).pop();
  byId("folder").title = desk.folder;
  setTimeout(look, 2000);
});
on("unchecked", (why) => {
  byId("state").className = "bad";
  byId("state").textContent = why;
});
// The window keeps what is not saved, yet closing it would lose that.
addEventListener("beforeunload", (event) => {
  if (dirty().length) event.preventDefault();
});
