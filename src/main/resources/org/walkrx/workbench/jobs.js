// Longer work: started, asked after, and given up when something is edited.

import {call} from "./api.js";
import {edits, on} from "./desk.js";

const running = new Map();

/** Does a job of a kind and returns its result; null if it was given up. */
export async function job(kind, asked, progress) {
  let state = await call("POST", "/api/jobs", {kind, edits: edits(), ...asked});
  const id = state.id;
  running.set(kind, id);
  while (state.state === "running") {
    progress?.(state.done ?? 0, state.total ?? 0);
    await new Promise((done) => setTimeout(done, 250));
    state = await call("GET", `/api/jobs/${id}`);
  }
  if (running.get(kind) === id) running.delete(kind);
  if (state.state === "failed") throw new Error(state.error);
  return state.state === "done" ? state.result ?? {} : null;
}

on("edited", () => {
  for (const id of running.values()) call("DELETE", `/api/jobs/${id}`).catch(() => {});
  running.clear();
});
