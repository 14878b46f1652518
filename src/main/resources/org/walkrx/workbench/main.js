// The workbench: opens the folder, and joins the parts of the page.

import {call} from "./api.js";
import "./advice.js";
import "./cases.js";
import "./changes.js";
import {check} from "./checks.js";
import {choose, desk, edits, goTo, open, tell} from "./desk.js";
import {bar, byId} from "./dom.js";
import {view} from "./editor.js";
import {nextDiagnostic} from "./codemirror.js";
import "./person.js";
import "./problems.js";
import {save} from "./saving.js";
import {load} from "./words.js";

byId("catalogue").addEventListener("click", async () => {
  const window_ = window.open("about:blank", "_blank");
  try {
    const made = await call("POST", "/api/catalogue", {edits: edits()});
    window_.opener = null;
    window_.location = made.path;
  } catch (refused) {
    window_?.close();
    bar("catalogue", refused.message, ["Well", () => bar("catalogue")]);
  }
});

addEventListener("keydown", (event) => {
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && event.key.toLowerCase() === "s") save();
  else if (event.key === "F8") {
    nextDiagnostic(view);
    view.focus();
  }
  else if (event.altKey && event.key.toLowerCase() === "p") byId("whom").focus();
  else if (event.altKey && event.key.toLowerCase() === "r") document.querySelector("[role=tab][aria-selected=true]").focus();
  else if (event.altKey && event.key.toLowerCase() === "e") view.focus();
  else return;
  event.preventDefault();
});

try {
  open(await call("GET", "/api/folder"));
  tell("opened");
  choose(desk.current);
  check();
  await load();
} catch (refused) {
  byId("state").className = "bad";
  byId("state").textContent = refused.message;
}
