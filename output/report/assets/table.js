// The table of cases: search, filters, order and pages, all in the browser.
"use strict";

const casebook = (() => {
  const ROWS = 50;
  const PART = 3; // folded letters from which a word is also searched as it sounds
  const FILTERS = ["status", "country", "kind", "review"];
  const $ = (id) => document.getElementById(id);
  const form = $("filters");
  let data;
  let found = [];
  let page = 0;
  let sorted = { key: "name", down: false };

  // The same forms that output/report/search.py writes, see pipelines/names/fold.py.

  const STROKES = { ł: "l", ø: "o", đ: "d", ı: "i", ə: "a", æ: "ae", œ: "oe", ß: "ss", þ: "th" };
  const CYRILLIC_LETTER = /[Ѐ-ԯ]/;
  const CYRILLIC_FIRST = [["дз", "д"], ["сь", "с"], ["шч", "щ"], ["ье", "е"], ["ьё", "ё"]];
  const CYRILLIC = {
    аоәө: "a", эеєёя: "e", иіыїйјӣ: "i", уюӯүұ: "u", ўв: "v", гґхғҳһ: "h", чћҷ: "C", кқ: "k",
    лљ: "l", нњң: "n", жџ: "Z", дђ: "d", цт: "t", "ьъ'’": "", б: "b", з: "z", м: "m", п: "p",
    р: "r", с: "s", ф: "f", ш: "S", щ: "SC",
  };
  const LETTERS = new Map(
    Object.entries(CYRILLIC).flatMap(([group, to]) => [...group].map((from) => [from, to])),
  );
  const POLISH = /[łŭśćźńčšžąęż]|sz|cz|w|i?ej$|[sc]ki$/;
  const LATIN = [
    [/['’`ʼ\-]/g, ""], [/ŭ/g, "v"], [/x/g, "ks"], [/shch|szcz|šč/g, "SC"],
    [/tsch|tch|cz|č/g, "C"], [/sch|sz|sh|š/g, "S"], [/zh|ž|ż/g, "Z"],
  ];
  const AFTER_MARKS = [
    [/kh|gh|g/g, "h"], [/ts|tz|c(?=[eiy])/g, "t"], [/dz/g, "d"], [/ck/g, "k"], [/c|q/g, "k"],
    [/w/g, "v"], [/th/g, "t"], [/ph/g, "f"], [/oo/g, "u"], [/o/g, "a"], [/[yj]/g, "i"],
  ];
  const LAST = [
    [/i+[ae]/g, "e"], [/i+u/g, "u"], [/([ae])v?u(?=[^aeiu]|$)/g, "$1v"], [/(.)\1+/g, "$1"],
  ];

  const replaced = (word, pairs) =>
    pairs.reduce((text, [from, to]) => text.replaceAll(from, to), word);
  const lower = (word) => word.normalize("NFKC").toLowerCase().normalize("NFC");
  const levelled = (word) => replaced(word.replace(/[^a-zZCS]/g, ""), LAST);

  function withoutMarks(word) {
    const plain = [...word].map((letter) => STROKES[letter] ?? letter).join("");
    return plain.normalize("NFKD").replace(/\p{M}/gu, "");
  }

  function plain(word) {
    const letters = lower(word);
    if (/\d/.test(letters)) return letters; // an id
    const bare = CYRILLIC_LETTER.test(letters) ? letters : withoutMarks(letters);
    return bare.replace(/[^\p{L}]/gu, "").replaceAll("ё", "е") || letters;
  }

  function fold(word) {
    let letters = lower(word);
    if (CYRILLIC_LETTER.test(letters)) {
      letters = replaced(letters, CYRILLIC_FIRST);
      return levelled([...letters].map((letter) => LETTERS.get(letter) ?? letter).join(""));
    }
    const polish = POLISH.test(letters);
    letters = withoutMarks(replaced(letters, LATIN)).replaceAll("ch", polish ? "h" : "C");
    if (polish) {
      letters = letters.replaceAll("rz", "Z").replaceAll("ck", "tk").replace(/c(?!k)/g, "t");
    }
    return levelled(replaced(letters, AFTER_MARKS));
  }

  // What is shown

  function asked() {
    const words = $("q").value.split(/\s+/).filter(Boolean);
    return {
      words: words.map((word) => {
        const heard = fold(word);
        return { plain: plain(word), heard: heard.length >= PART ? ` ${heard}` : "" };
      }),
      codes: FILTERS.filter((key) => $(key).value !== "").map((key) => ({
        codes: data[key].codes,
        code: data[key].words.indexOf($(key).value),
      })),
      year: $("year").value,
    };
  }

  function fits(row, { words, codes, year }) {
    if (codes.some((filter) => filter.codes[row] !== filter.code)) return false;
    if (year && !(data.first[row].slice(0, 4) <= year && year <= data.last[row].slice(0, 4))) {
      return false;
    }
    const text = data.searched[row];
    return words.every(
      (word) => text.includes(word.plain) || (word.heard && text.includes(word.heard)),
    );
  }

  function order(rows) {
    const { key, down } = sorted;
    if (key !== "name") {
      const column = data[key];
      const values = column.codes ?? column;
      const empty = (value) => (column.words ? column.words[value] === "" : value === "");
      const sign = down ? -1 : 1;
      // What is empty comes last either way; rows that are equal stay in order of name.
      return rows.sort((a, b) => {
        const [x, y] = [values[a], values[b]];
        if (x === y) return a - b;
        if (empty(x) || empty(y)) return empty(x) ? 1 : -1;
        return x < y ? -sign : sign;
      });
    }
    return down ? rows.reverse() : rows;
  }

  function search() {
    const question = asked();
    const rows = [];
    for (let row = 0; row < data.id.length; row += 1) {
      if (fits(row, question)) rows.push(row);
    }
    found = order(rows);
  }

  function cell(row, text, key) {
    const made = row.insertCell();
    made.textContent = text;
    made.className = `column-${key}`;
    return made;
  }

  function drawRow(body, i) {
    const row = body.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    const link = document.createElement("a");
    link.href = `cases/${data.id[i].slice(1, 3)}/${data.id[i]}.html`;
    const name = document.createElement("bdi");
    name.textContent = data.name[i];
    link.append(name);
    head.append(link);
    if (data.review.words[data.review.codes[i]] === "yes") {
      const badge = document.createElement("span");
      badge.className = "badge";
      badge.textContent = "review";
      head.append(badge);
    }
    if (data.others[i]) {
      const others = document.createElement("bdi");
      others.className = "others";
      others.textContent = data.others[i];
      head.append(others);
    }
    row.append(head);
    cell(row, data.status.words[data.status.codes[i]].replaceAll("_", " "), "status");
    cell(row, data.country.words[data.country.codes[i]], "country");
    cell(row, data.first[i], "first");
    cell(row, data.last[i], "last");
    cell(row, data.penalty[i], "penalty");
    cell(row, String(data.sources[i]), "sources");
  }

  function draw() {
    const pages = Math.max(1, Math.ceil(found.length / ROWS));
    page = Math.min(page, pages - 1);
    const body = document.createElement("tbody");
    for (const i of found.slice(page * ROWS, (page + 1) * ROWS)) drawRow(body, i);
    $("cases").tBodies[0].replaceWith(body);
    const all = data.id.length.toLocaleString("en");
    $("count").textContent =
      found.length === data.id.length
        ? `${all} cases`
        : `${found.length.toLocaleString("en")} of ${all} cases`;
    $("place").textContent = `Page ${page + 1} of ${pages.toLocaleString("en")}`;
    $("previous").disabled = page === 0;
    $("next").disabled = page === pages - 1;
    for (const button of document.querySelectorAll("[data-sort]")) {
      const head = button.parentElement;
      if (button.dataset.sort !== sorted.key) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
    }
    remember();
  }

  // The question stands in the address, so that it can be kept and passed on.

  function remember() {
    const state = new URLSearchParams();
    for (const field of form.elements) if (field.name && field.value) state.set(field.name, field.value);
    if (sorted.key !== "name" || sorted.down) state.set("sort", (sorted.down ? "-" : "") + sorted.key);
    if (page) state.set("page", page + 1);
    const text = state.toString();
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  }

  function recall() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const field of form.elements) if (field.name) field.value = state.get(field.name) ?? "";
    const sort = state.get("sort") ?? "name";
    const key = sort.replace(/^-/, "");
    if (document.querySelector(`[data-sort="${CSS.escape(key)}"]`)) {
      sorted = { key, down: sort.startsWith("-") };
    }
    page = Math.max(0, (Number.parseInt(state.get("page"), 10) || 1) - 1);
  }

  function again() {
    page = 0;
    search();
    draw();
  }

  function turn(by) {
    page += by;
    draw();
    $("cases").scrollIntoView({ block: "start" });
  }

  function show(given) {
    data = given;
    recall();
    search();
    draw();
    form.addEventListener("input", again);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(again));
    $("previous").addEventListener("click", () => turn(-1));
    $("next").addEventListener("click", () => turn(1));
    for (const button of document.querySelectorAll("[data-sort]")) {
      button.addEventListener("click", () => {
        const key = button.dataset.sort;
        sorted = { key, down: sorted.key === key && !sorted.down };
        again();
      });
    }
  }

  return { show, plain, fold };
})();
