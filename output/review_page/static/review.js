// Keys for the review page. Everything works without it, by buttons and links.
"use strict";

// A key pressed sooner was meant for the question before.
const SETTLE = 250;
setTimeout(() => document.body.classList.add("takes-keys"), SETTLE);

// The letter of a key; on a keyboard of another script the letter of its place.
function letter(event) {
  if (/^[\x21-\x7e]$/.test(event.key)) return event.key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(event.code);
  return place ? place[1].toLowerCase() : "";
}

function act(element) {
  const needed = element.dataset.needs && document.getElementById(element.dataset.needs);
  if (needed && !needed.value.trim()) needed.focus();
  else if (element.matches("input, textarea")) element.focus();
  else element.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.matches("input, textarea")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.repeat || document.querySelector("dialog[open]")) return;
  if (!document.body.classList.contains("takes-keys")) return;
  const key = letter(event);
  const meant = key && document.querySelector(`[data-key~="${CSS.escape(key)}"]`);
  if (!meant) return;
  event.preventDefault();
  act(meant);
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  if (form.dataset.slow) form.querySelector("button").textContent = form.dataset.slow;
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

for (const button of document.querySelectorAll("[data-opens]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
}
