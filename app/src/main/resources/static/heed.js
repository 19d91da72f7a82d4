"use strict";
// A layer on pages that work without it: keys for answers, a kept focus, and spoken news.

// Nothing on our pages turns text into a script or its address; htmx may turn our own pages into elements.
if (window.trustedTypes) trustedTypes.createPolicy("default", { createHTML: (html) => html });

const live = () => document.getElementById("live");

function say(words, seen) {
  const place = live();
  if (!place || !words) return;
  place.className = seen ? "toast" : "vh";
  place.textContent = "";
  setTimeout(() => (place.textContent = words), 50);
  if (seen) setTimeout(() => (place.className = "vh"), 8000);
}

// Inside an element with data-keys a button with data-key="1 a" is pressed by either key. Only while the focus is
// inside, so that nobody who dictates or uses a screen reader presses it unawares.
document.addEventListener("keydown", (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || press.repeat) return;
  if (press.target.closest("input,textarea,select,[contenteditable]")) return;
  const key = press.key.toLowerCase();
  for (const button of press.target.closest("[data-keys]")?.querySelectorAll("button[data-key]") ?? []) {
    if (button.dataset.key.split(" ").includes(key)) {
      press.preventDefault();
      button.click();
      return;
    }
  }
});

// Where the reader stands on the map, in words: said when a vote moved them, not each time.
const place = () => document.querySelector("[data-place]")?.textContent.trim() ?? "";
let stoodAt = "";
document.addEventListener("DOMContentLoaded", () => (stoodAt = place()));

// Where a slider stands, in words: its number alone says nothing to whoever hears it.
document.addEventListener("input", (moved) => {
  if (moved.target.type !== "range") return;
  const stop = [...(moved.target.list?.options ?? [])].find((it) => it.value === moved.target.value);
  if (stop) moved.target.setAttribute("aria-valuetext", stop.label);
});

let focusWasInside = false;
document.addEventListener("htmx:beforeSwap", (swap) => {
  focusWasInside = swap.detail.target?.contains(document.activeElement) ?? false;
});
document.addEventListener("htmx:afterSettle", (swap) => {
  const part = swap.detail.elt;
  const errors = part.querySelector(".errors");
  if (errors) errors.focus();
  else if (focusWasInside && !part.contains(document.activeElement)) {
    const next = part.matches("[data-focus]") ? part : part.querySelector("[data-focus]");
    next?.focus({ preventScroll: true });
  }
  const said = (part.matches("[data-say]") ? part : part.querySelector("[data-say]"))?.dataset.say;
  if (!said) return;
  say(place() === stoodAt ? said : `${said} ${place()}`);
  stoodAt = place();
});
for (const fault of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(fault, () => say(live()?.dataset.fault, true));
}

document.addEventListener("DOMContentLoaded", () => document.querySelector(".errors")?.focus());

// What was just done is said where a screen reader listens: words that stand in a page from its start go unspoken.
document.addEventListener("DOMContentLoaded", () => {
  const notice = document.querySelector("[data-notice]");
  notice?.removeAttribute("role");
  say(notice?.textContent.trim());
});

// A passkey: the server says what to sign, the device signs it after asking its owner, and the answer goes back as a form.
async function withPasskey(form) {
  const asked = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!asked.ok) throw new Error(asked.statusText);
  const options = await asked.json();
  const made =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(made.toJSON());
  form.submit();
}
document.addEventListener("DOMContentLoaded", () => {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (submit) => {
      submit.preventDefault();
      withPasskey(form).catch(() => say(form.dataset.fault, true));
    });
  }
});
